--- copydesk for Neovim 0.7 to 0.10: put this into `init.lua`.
local markers = { 'copydesk.config.json', 'copydesk.config.jsonc', 'copydesk.config.yaml', '.copydeskrc', '.copydesk', '.git' }

--- The folder above a file that has one of the markers, or the file's own.
local function root_of(path)
  local folder = vim.fn.fnamemodify(path, ':p:h')
  for _, marker in ipairs(markers) do
    local found = vim.fn.findfile(marker, folder .. ';')
    if found == '' then found = vim.fn.finddir(marker, folder .. ';') end
    if found ~= '' then return vim.fn.fnamemodify(found, ':p:s?/$??:h') end
  end
  return folder
end

--- The server checks a document of this length first where its reader is, and so has to be told. Unit: bytes.
local LONG = 1000000

--- Tells the server which line of a long document is the first on the screen.
local function tell_visible(client, buffer)
  if vim.api.nvim_buf_get_offset(buffer, vim.api.nvim_buf_line_count(buffer)) < LONG then return end
  local line = vim.fn.line('w0', vim.fn.bufwinid(buffer)) - 1
  client.notify('copydesk/didChangeVisibleRange', { uri = vim.uri_from_bufnr(buffer), line = line })
end

local function on_attach(client, buffer)
  vim.api.nvim_create_autocmd({ 'BufEnter', 'WinScrolled' }, {
    buffer = buffer,
    callback = function() tell_visible(client, buffer) end,
  })
end

local clients = {}

vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'markdown', 'text', 'mdx', 'html' },
  callback = function(event)
    local root = root_of(vim.api.nvim_buf_get_name(event.buf))
    clients[root] = clients[root]
      or vim.lsp.start_client({ name = 'copydesk', cmd = { 'copydesk', 'lsp', '--stdio' }, root_dir = root, on_attach = on_attach })
    vim.lsp.buf_attach_client(event.buf, clients[root])
  end,
})
