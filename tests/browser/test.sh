#!/usr/bin/env bash
# Tests in Debian's Chromium, which is installed where it is missing; the packages of the playground and of the examples are, too. Fails where any of that cannot be installed.
# Needs what `npm run build` makes. Operands go to vitest.
set -euo pipefail
cd "$(dirname "$0")/../.."
for folder in playground examples/editors; do
  cmp --silent "$folder/package-lock.json" "$folder/node_modules/.lock-that-was-installed" || {
    npm --prefix "$folder" ci --no-audit --no-fund --loglevel=error --prefer-offline
    cp "$folder/package-lock.json" "$folder/node_modules/.lock-that-was-installed"
  }
  npm --prefix "$folder" run --silent build -- --logLevel error
done
npx tsc --project playground
npx tsc --project examples/editors
npx vitest run --config tests/browser/vitest.config.ts "$@"
