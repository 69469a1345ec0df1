# One image for all apps; the command says which one runs. `npm run image:prove` builds and runs it without Docker.
FROM node:20-slim AS build
WORKDIR /patchbay
COPY package.json package-lock.json .npmrc tsconfig.base.json LICENSE ./
COPY apps apps
COPY examples examples
COPY libs libs
COPY tools tools
# Only bundles, and the packages that stay outside of them, go into the image.
RUN npm ci && node tools/build/build.mjs && node tools/build/image.mjs /image

# glibc, libstdc++ and certificates: no shell, no package manager, and no npm.
FROM gcr.io/distroless/cc-debian12
COPY --from=build /usr/local/bin/node /usr/local/bin/node
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /patchbay
COPY --from=build /image ./
USER 1000:1000
CMD ["node", "--enable-source-maps", "apps/gateway/dist/main.js"]
