/** Extensions of a field that confirms by itself who the viewer is, while it reads: see `GatewayContext.readConfirming`. */
export const confirmsViewer = { confirmsViewer: true } as const;
