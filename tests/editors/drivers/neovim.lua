--- Drives Neovim through the steps that the tests look at, and writes what it saw as lines of JSON. $REPORT names their file, $RECIPE the folder that says how the server is set up.
local report = assert(io.open(vim.env.REPORT, 'w'))
local encode = vim.json and vim.json.encode or vim.fn.json_encode
local function tell(name, value) report:write(encode({ name, value }) .. '\n') report:flush() end

vim.cmd('filetype on')
if vim.fn.has('nvim-0.11') == 1 then
  vim.opt.runtimepath:prepend(vim.env.RECIPE)
  vim.lsp.enable('copydesk')
else
  dofile(vim.env.RECIPE .. '/older.lua')
end
vim.o.swapfile = false

local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n' end

local function shown()
  local lines = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    local marked = vim.api.nvim_buf_get_lines(0, one.lnum, one.lnum + 1, false)[1]:sub(one.col + 1, one.end_col)
    table.insert(lines, string.format('%d:%d-%d %s [%s]', one.lnum, one.col, one.end_col, one.code or one.user_data.lsp.code, marked))
  end
  table.sort(lines)
  return lines
end

local function wait(is) return vim.wait(20000, is, 10) end

local function has(code)
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if (one.code or one.user_data.lsp.code) == code then return one end
  end
end

--- What is chosen from a list of actions: the one whose title begins so.
local wanted
vim.ui.select = function(items, options, choose)
  for index, item in ipairs(items) do
    if options.format_item(item):find(wanted, 1, true) == 1 then return choose(item, index) end
  end
  tell('not offered', wanted)
  choose(nil)
end

local function act(title, context)
  wanted = title
  local before = text()
  if vim.fn.has('nvim-0.8') == 1 then vim.lsp.buf.code_action({ context = context }) else vim.lsp.buf.code_action(context) end
  return before
end

local function fix(code, title)
  local one = has(code)
  vim.api.nvim_win_set_cursor(0, { one.lnum + 1, one.col })
  local before = act(title)
  wait(function() return text() ~= before end)
end

local function main()
  vim.cmd('edit ' .. vim.env.FILE)
  wait(function() return #vim.diagnostic.get(0) > 0 end)
  tell('version', tostring(vim.version().major) .. '.' .. vim.version().minor .. '.' .. vim.version().patch)
  tell('opened', shown())
  fix('typo', 'Replace by “promised”')
  tell('replaced', text())
  wait(function() return #vim.diagnostic.get(0) == 3 end)
  fix('sentence-fragment', 'Join to the sentence before')
  tell('joined', text())
  wait(function() return not has('sentence-fragment') end)
  tell('left', shown())
  local one = has('typo')
  vim.api.nvim_win_set_cursor(0, { one.lnum + 1, one.col })
  act('Add “committe” to the words of this project')
  wait(function() return not has('typo') end)
  tell('added', shown())
  act('Make all safe corrections', { only = { 'source.fixAll.copydesk' }, diagnostics = {} })
  wait(function() return #vim.diagnostic.get(0) == 0 end)
  tell('fixed', text())
  vim.api.nvim_buf_set_text(0, 0, 2, 0, 2, { '😀 He recieved it. ' })
  wait(function() return #vim.diagnostic.get(0) > 0 end)
  tell('typed', shown())
  vim.cmd('write')
end

--- Keys are read, and what is on the screen is told, only by the editor's own loop, to which each step gives way.
local function step(is, after)
  local tries = 0
  local timer = vim.loop.new_timer()
  timer:start(10, 10, vim.schedule_wrap(function()
    if not timer:is_active() then return end
    tries = tries + 1
    if not is() and tries < 3000 then return end
    timer:stop()
    after()
  end))
end

--- Opens a long document, goes to its end while it is being checked, and tells which lines were shown to have something, one time after another.
local function read_long()
  local seen = {}
  vim.api.nvim_create_autocmd('DiagnosticChanged', {
    callback = function()
      local lines = vim.tbl_map(function(one) return one.lnum end, vim.diagnostic.get(0))
      table.sort(lines)
      if #lines > 0 and not vim.deep_equal(lines, seen[#seen]) then table.insert(seen, lines) end
    end,
  })
  vim.cmd('edit ' .. vim.env.LONG)
  step(function() return #seen > 0 end, function()
    vim.api.nvim_input('G')
    step(function() return #(seen[#seen] or {}) == 3 end, function()
      tell('read', seen)
      vim.cmd('qall!')
    end)
  end)
end

local ok, error = pcall(main)
tell('done', ok or error)
read_long()
