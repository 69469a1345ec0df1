{{- /* The three programs: the folder of each, its port, and which variable sets it. */ -}}
{{- define "patchbay.parts" -}}
gateway: { app: gateway, port: 4000 }
ingress: { app: webhook-ingress, port: 4001 }
worker: { app: worker, port: 4002 }
{{- end -}}

{{- define "patchbay.selector" -}}
app.kubernetes.io/name: patchbay
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .part }}
{{- end -}}

{{- define "patchbay.labels" -}}
{{ include "patchbay.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | quote }}
{{- end -}}

{{- /* What all pods have in common: they run as nobody special, and write nowhere but to their volumes. */ -}}
{{- define "patchbay.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .Values.imagePullSecrets }}
imagePullSecrets: {{- toYaml . | nindent 2 }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 1000
  runAsGroup: 1000
  fsGroup: 1000
  seccompProfile: { type: RuntimeDefault }
volumes:
  - name: tmp
    emptyDir: {}
  {{- if .Values.files.existingClaim }}
  - name: files
    persistentVolumeClaim: { claimName: {{ .Values.files.existingClaim | quote }} }
  {{- end }}
{{- end -}}

{{- define "patchbay.container" -}}
image: {{ printf "%s:%s" .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
volumeMounts:
  - name: tmp
    mountPath: /tmp
  {{- if .Values.files.existingClaim }}
  - name: files
    mountPath: /files
  {{- end }}
envFrom:
  {{- range .Values.secrets }}
  - secretRef: { name: {{ . | quote }} }
  {{- end }}
env:
  - name: HOST
    value: "0.0.0.0"
  - name: DATA_DIR
    value: /tmp
  {{- if .Values.files.existingClaim }}
  - name: FILES_DIR
    value: /files
  {{- end }}
  - name: MIGRATE_ON_START
    value: "0"
  - name: DRAIN_SECONDS
    value: {{ .Values.drainSeconds | quote }}
  {{- range $name, $value := .Values.variables }}
  - name: {{ $name }}
    value: {{ $value | quote }}
  {{- end }}
{{- end -}}
