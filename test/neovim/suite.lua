-- What somebody in Neovim gets of the language server, asked through Neovim's own client.
local lsp = vim.lsp
local patience = 10000

local function lines(buffer)
  return vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
end

--- Opens the seed whose name begins so, and waits until the server has it.
local function open(number)
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.fn.glob(number .. '_*')))
  local buffer = vim.api.nvim_get_current_buf()
  assert(
    vim.wait(patience, function()
      local _, client = next(lsp.buf_get_clients(buffer))
      return client ~= nil and client.initialized == true
    end, 20),
    'the server was not started for ' .. number
  )
  return buffer
end

--- Puts the cursor at the `|` in a stretch of the text.
local function at(buffer, context)
  local start = context:find('|', 1, true) - 1
  local plain = context:gsub('|', '')
  for number, line in ipairs(lines(buffer)) do
    local found = line:find(plain, 1, true)
    if found then
      vim.api.nvim_win_set_cursor(0, { number, found - 1 + start })
      return
    end
  end
  error('"' .. plain .. '" stands nowhere in the text')
end

--- What the server answers about the cursor.
local function ask(method, more)
  local params = vim.tbl_extend('force', lsp.util.make_position_params(0, 'utf-16'), more or {})
  local answers = assert(lsp.buf_request_sync(0, method, params, patience))
  local _, answer = next(answers)
  assert(answer and not answer.err, vim.inspect(answer))
  return answer.result
end

--- Findings with that code, once there are any.
local function found(buffer, code)
  local function now()
    return vim.tbl_filter(function(one)
      return one.code == code or vim.tbl_get(one, 'user_data', 'lsp', 'code') == code
    end, vim.diagnostic.get(buffer))
  end
  vim.wait(patience, function() return #now() > 0 end, 20)
  return now()
end

local function includes(text, part)
  assert(text:find(part, 1, true), '"' .. part .. '" is not in\n' .. text)
end

local tests = {
  {
    'a hover tells what Idem takes over, in the language of the terminal',
    function()
      at(open('004'), '7 |Idem, blz. 12')
      local markdown = ask('textDocument/hover').contents.value
      includes(markdown, '22112')
      includes(markdown, 'In dit document')
    end,
  },
  {
    'the definition of a mark is its note',
    function()
      local buffer = open('004')
      local note = nil
      for number, line in ipairs(lines(buffer)) do
        if line:find('^14 PM BRON') then note = number end
      end
      at(buffer, 'gezonden.|14 Het kabinet')
      lsp.buf.definition()
      assert(vim.wait(patience, function() return vim.api.nvim_win_get_cursor(0)[1] == note end, 20))
    end,
  },
  {
    'findings are sent without being asked for, at their words',
    function()
      local buffer = open('004')
      local placeholder = found(buffer, 'placeholder')
      assert(#placeholder == 1, vim.inspect(vim.diagnostic.get(buffer)))
      local line = lines(buffer)[placeholder[1].lnum + 1]
      assert(line:sub(placeholder[1].col + 1, placeholder[1].end_col) == 'PM BRON', line)
    end,
  },
  {
    'what is found follows what is typed',
    function()
      local buffer = open('004')
      local before = found(buffer, 'placeholder')[1].lnum
      vim.api.nvim_buf_set_lines(buffer, 0, 0, false, { 'Eerst iets anders.' })
      local moved = function() return found(buffer, 'placeholder')[1].lnum == before + 1 end
      assert(vim.wait(patience, moved, 20), 'the finding stayed where it was')
      vim.cmd('silent undo')
      assert(vim.wait(patience, function() return found(buffer, 'placeholder')[1].lnum == before end, 20))
    end,
  },
  {
    'references lead from a text to others of the corpus',
    function()
      at(open('000'), 'Gerd L|eers')
      local files = {}
      local context = { context = { includeDeclaration = true } }
      vim.wait(patience, function()
        files = {}
        for _, place in ipairs(ask('textDocument/references', context) or {}) do
          files[vim.fn.fnamemodify(vim.uri_to_fname(place.uri), ':t'):sub(1, 3)] = true
        end
        return files['001'] ~= nil
      end, 100)
      assert(files['000'] and files['001'], vim.inspect(files))
    end,
  },
  {
    'a code action mends the text',
    function()
      local buffer = open('004')
      at(buffer, '14 |PM BRON')
      vim.api.nvim_del_current_line()
      found(buffer, 'missing-footnote')
      local missing = found(buffer, 'missing-footnote')[1]
      vim.api.nvim_win_set_cursor(0, { missing.lnum + 1, missing.col })
      local offered = {}
      vim.ui.select = function(actions, _, choose)
        for _, action in ipairs(actions) do
          local title = vim.tbl_get(action, 2, 'title') or vim.tbl_get(action, 'action', 'title')
          table.insert(offered, title)
          if title:find('Maak noot 14', 1, true) then return choose(action) end
        end
        choose(nil)
      end
      lsp.buf.code_action()
      local function created()
        return vim.tbl_contains(vim.tbl_map(function(line) return line:sub(1, 3) end, lines(buffer)), '14 ')
      end
      assert(vim.wait(patience, created, 20), vim.inspect(offered))
      vim.cmd('edit!')
    end,
  },
  {
    'a mistake in corpus.yaml is told where it stands',
    function()
      vim.cmd('edit corpus.yaml')
      local buffer = vim.api.nvim_get_current_buf()
      vim.api.nvim_buf_set_lines(buffer, 0, -1, false, { 'title: Proef', 'findings: { placeholder: luid }' })
      local told = found(buffer, 'corpus.yaml')
      assert(#told == 1 and told[1].lnum == 1, vim.inspect(vim.diagnostic.get(buffer)))
      vim.cmd('edit!')
    end,
  },
  {
    'a text outside the corpus is left alone',
    function()
      vim.cmd('edit ../notes.txt')
      assert(vim.tbl_isempty(lsp.buf_get_clients(0)))
    end,
  },
}

local passed, failed = 0, 0
io.stdout:write('\n  Neovim ' .. tostring(vim.version().major) .. '.' .. vim.version().minor .. '.' .. vim.version().patch .. '\n')
for _, test in ipairs(tests) do
  local name, run = unpack(test)
  local ok, message = xpcall(run, debug.traceback)
  io.stdout:write((ok and '    ✔ ' or '    ✖ ') .. name .. '\n')
  if ok then
    passed = passed + 1
  else
    failed = failed + 1
    io.stdout:write('      ' .. tostring(message):gsub('\n', '\n      ') .. '\n')
  end
end
io.stdout:write('\n  ' .. passed .. ' passing\n' .. (failed > 0 and '  ' .. failed .. ' failing\n' or ''))
io.stdout:flush()
vim.cmd(failed > 0 and 'cquit! 1' or 'qall!')
