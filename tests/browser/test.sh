#!/usr/bin/env bash
# Tests in Debian's Chromium. Installs Chromium, the playground's and the examples' packages where they are missing, and fails where it cannot. Operands go to vitest.
set -euo pipefail
cd "$(dirname "$0")/../.."
npx vitest run --config tests/browser/vitest.config.ts "$@"
