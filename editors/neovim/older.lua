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

local clients = {}

vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'markdown', 'text', 'mdx', 'html' },
  callback = function(event)
    local root = root_of(vim.api.nvim_buf_get_name(event.buf))
    clients[root] = clients[root] or vim.lsp.start_client({ name = 'copydesk', cmd = { 'copydesk', 'lsp', '--stdio' }, root_dir = root })
    vim.lsp.buf_attach_client(event.buf, clients[root])
  end,
})
