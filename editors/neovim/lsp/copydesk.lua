--- copydesk for Neovim 0.11 and later. Put this file into `lsp/` of your configuration, and `vim.lsp.enable('copydesk')` into `init.lua`.
--- `settings` holds what an editor can set; how texts are checked is a matter of the configuration of their folder.

--- The server checks a document of this length first where its reader is, and so has to be told. Unit: bytes.
local LONG = 1000000

--- Tells the server which line of a long document is the first on the screen.
local function tell_visible(client, buffer)
  if vim.api.nvim_buf_get_offset(buffer, vim.api.nvim_buf_line_count(buffer)) < LONG then return end
  local line = vim.fn.line('w0', vim.fn.bufwinid(buffer)) - 1
  client:notify('copydesk/didChangeVisibleRange', { uri = vim.uri_from_bufnr(buffer), line = line })
end

---@type vim.lsp.Config
return {
  cmd = { 'copydesk', 'lsp', '--stdio' },
  filetypes = { 'markdown', 'text', 'mdx', 'html' },
  root_markers = {
    { 'copydesk.config.json', 'copydesk.config.jsonc', 'copydesk.config.yaml', 'copydesk.config.yml', '.copydeskrc', '.copydesk' },
    '.git',
  },
  settings = { copydesk = { fixOnSave = false } },
  on_attach = function(client, buffer)
    vim.api.nvim_create_autocmd({ 'BufEnter', 'WinScrolled' }, {
      buffer = buffer,
      callback = function() tell_visible(client, buffer) end,
    })
  end,
}
