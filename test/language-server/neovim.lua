-- Run by headless Neovim on a file: what an editor that nobody wrote for flowc makes of the server. Writes one line of JSON.
local server, report = vim.env.FLOWC_SERVER, {}
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({ name = 'flowc', cmd = { vim.env.FLOWC_NODE, server, 'lsp' }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(buffer, client)

local function at(word)
  vim.fn.cursor(1, 1)
  vim.fn.search('\\<' .. word .. '\\>')
end

vim.wait(60000, function() return #vim.diagnostic.get(buffer) > 0 end, 50)
local found = vim.diagnostic.get(buffer)[1]
report.diagnostic = found and { message = found.message, line = found.lnum + 1 }

vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { 'task more "More" in ' })
vim.fn.cursor(vim.fn.line('$'), 999)
local position = { line = vim.fn.line('$') - 1, character = #vim.fn.getline('$') }
local params = { textDocument = vim.lsp.util.make_text_document_params(), position = position }
local items = vim.lsp.buf_request_sync(buffer, 'textDocument/completion', params, 60000)
report.completion = vim.tbl_map(function(item) return item.label end, items[client].result)
vim.api.nvim_buf_set_lines(buffer, -2, -1, false, {})

at('sales')
vim.lsp.buf.rename('office')
vim.wait(60000, function() return vim.fn.search('office', 'n') > 0 end, 50)
report.text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')

if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 60000 }) else vim.lsp.buf.formatting_sync(nil, 60000) end
report.formatted = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
io.stdout:write(vim.fn.json_encode(report) .. '\n')
vim.lsp.stop_client(client)
vim.cmd('qall!')
