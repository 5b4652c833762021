--- copydesk for Neovim 0.11 and later. Put this file into `lsp/` of your configuration, and `vim.lsp.enable('copydesk')` into `init.lua`.
--- `settings` holds what an editor can set; how texts are checked is a matter of the configuration of their folder.
---@type vim.lsp.Config
return {
  cmd = { 'copydesk', 'lsp', '--stdio' },
  filetypes = { 'markdown', 'text', 'mdx', 'html' },
  root_markers = {
    { 'copydesk.config.json', 'copydesk.config.jsonc', 'copydesk.config.yaml', 'copydesk.config.yml', '.copydeskrc', '.copydesk' },
    '.git',
  },
  settings = { copydesk = { fixOnSave = false } },
}
