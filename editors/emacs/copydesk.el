;;; copydesk.el --- copydesk in eglot  -*- lexical-binding: t -*-

;;; Commentary:

;; Load this file, and call `eglot' in a buffer of prose, or put
;; (add-hook 'text-mode-hook #'eglot-ensure) into your init file.
;; The program `copydesk' has to be on the PATH.

;;; Code:

(require 'eglot)

(add-to-list 'eglot-server-programs
             '((text-mode markdown-mode gfm-mode html-mode mhtml-mode) . ("copydesk" "lsp" "--stdio")))

(defun copydesk-fix-all ()
  "Make all safe corrections in this buffer."
  (interactive)
  (eglot-code-actions (point-min) (point-max) "source.fixAll.copydesk" t))

(provide 'copydesk)
;;; copydesk.el ends here
