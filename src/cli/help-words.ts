/** What `--help` says. Only the command line reads it, so it stands apart from the messages. */
import type { MessageTable } from '../diagnostics/message-table.ts';

export const HELP_WORDS = {
  usage: { en: 'Usage:', zh: '用法：' },
  arguments: { en: 'Arguments:', zh: '参数：' },
  options: { en: 'Options:', zh: '选项：' },
  globalOptions: { en: 'Global options:', zh: '通用选项：' },
  commands: { en: 'Commands:', zh: '命令：' },
  examples: { en: 'Examples:', zh: '示例：' },
  flowc: {
    en: 'draw and check business process flowcharts that are written as text',
    zh: '把文本写成的业务流程编译成泳道流程图，并检查其中的问题',
  },
  help: { en: 'show this help', zh: '显示本帮助' },
  version: { en: 'show the version', zh: '显示版本号' },
  lang: {
    en: 'language of messages: en or zh (default: from the locale)',
    zh: '消息语言：en 或 zh（默认取自系统区域设置）',
  },
  color: { en: 'colour the messages, also where no terminal listens', zh: '输出彩色消息（即使不是终端）' },
  noColor: { en: 'no colour', zh: '不用彩色' },
  quiet: { en: 'tell errors only', zh: '只报告错误' },
  config: {
    en: 'use this configuration instead of the nearest flowc.json',
    zh: '使用指定的配置，而不是最近的 flowc.json',
  },
  paths: {
    en: 'files, folders or globs; "-" is standard input (default: this folder)',
    zh: '文件、文件夹或通配符；"-" 为标准输入（默认为当前文件夹）',
  },
  build: {
    en: 'draw .flow files as SVG, PDF, PNG or HTML, or give their geometry as JSON',
    zh: '把 .flow 文件绘制成 SVG、PDF、PNG 或 HTML，或以 JSON 给出图形坐标',
  },
  fmt: {
    en: 'bring .flow files into their canonical form; the meaning and every comment stay',
    zh: '把 .flow 文件整理成统一格式；含义和注释都不变',
  },
  'fmt.check': { en: 'write nothing; list the files that would change and fail', zh: '不写文件；列出会改变的文件并以失败结束' },
  'fmt.diff': { en: 'write nothing; show what would change and fail', zh: '不写文件；显示会有的改动并以失败结束' },
  'fmt.lines': { en: 'change only these lines of one file, such as 12-30', zh: '只整理一个文件的这些行，如 12-30' },
  'build.out': {
    en: 'output file, folder, or "-" for standard output (default: beside the source)',
    zh: '输出文件、文件夹，或 "-"（标准输出）；默认放在源文件旁',
  },
  'build.format': {
    en: 'svg, pdf, png, html, json, or several as a list (default: from the ending of --out, else svg)',
    zh: 'svg、pdf、png、html、json，或其列表（默认取自 --out 的扩展名，否则为 svg）',
  },
  'build.joined': {
    en: 'put all pages on one sheet instead of one file a page',
    zh: '所有页面绘于同一张图，而不是每页一个文件',
  },
  'build.font': {
    en: 'draw with a font of your own, .ttf or .otf',
    zh: '用自己的字体（.ttf 或 .otf）绘制',
  },
  'build.fontBold': {
    en: 'its bold (default: the same file)',
    zh: '该字体的粗体文件（默认用同一文件）',
  },
  'build.embedFonts': {
    en: 'put the letters that it shows into SVG and HTML',
    zh: '把用到的字形嵌入 SVG 与 HTML',
  },
  'build.scale': { en: 'pixels of a PNG to one of the picture (default: 2)', zh: 'PNG 的缩放倍数（默认 2）' },
  'build.dpi': { en: 'pixels of a PNG to an inch of paper', zh: 'PNG 每英寸的像素数' },
  'build.transparent': { en: 'draw PNG without a background', zh: 'PNG 不画背景' },
  'build.merge': {
    en: 'put all processes into one PDF with a table of contents',
    zh: '把所有流程合成一个带目录的 PDF',
  },
  'build.pdfa': { en: 'keep PDF to PDF/A-2b, for archives', zh: 'PDF 符合 PDF/A-2b（存档用）' },
  'build.verify': {
    en: 'write nothing; fail where an output is not fresh',
    zh: '不写文件；若有输出缺失、过期或多余则失败',
  },
  'build.watch': { en: 'build again whenever a file changes', zh: '文件一有变化就重新生成' },
  cache: { en: 'tell where the cache is and what it holds, or empty it', zh: '查看缓存的位置与大小，或清空缓存' },
  completion: { en: 'print a script that completes flowc in a shell', zh: '输出 shell 的命令补全脚本' },
  'completion.shell': { en: 'bash, zsh or fish', zh: 'bash、zsh 或 fish' },
  init: { en: 'make a configuration and a first process that builds', zh: '创建配置和第一个可绘制的流程' },
  'init.folder': { en: 'where to begin (default: this folder)', zh: '在哪里创建（默认为当前文件夹）' },
  'init.template': { en: 'first process: empty, approval or order-to-cash', zh: '第一个流程：empty、approval 或 order-to-cash' },
  'init.ci': { en: 'add a workflow for github or gitlab', zh: '添加 github 或 gitlab 的 CI 配置' },
  'init.preCommit': { en: 'add hooks for the framework pre-commit', zh: '添加 pre-commit 框架的钩子配置' },
  doctor: {
    en: 'tell versions, configuration, fonts and cache as flowc finds them',
    zh: '显示 flowc 找到的版本、配置、字体与缓存',
  },
  'cache.action': { en: 'size, dir or clean (default: size)', zh: 'size（大小）、dir（位置）或 clean（清空）；默认为 size' },
  'build.jobs': { en: 'threads that draw (default: one a core)', zh: '绘图的线程数（默认按处理器核数）' },
  'build.shard': {
    en: 'do only one part of the files, such as 1/4',
    zh: '只处理一部分文件，如 1/4，以便多台机器分担',
  },
  'build.force': { en: 'draw all anew, whatever the cache holds', zh: '全部重新绘制，不管缓存中有什么' },
  'build.noCache': { en: 'neither read nor write the cache', zh: '不读也不写缓存' },
  'build.noCheck': { en: 'draw whatever can be drawn, without the lint rules', zh: '不运行检查规则，能画多少画多少' },
  'build.heat': {
    en: 'show where the time, cost or wait falls',
    zh: '标出各步骤占用的用时、成本或等候（time、cost、wait）',
  },
  'build.expand': {
    en: 'draw called processes in place: all, or by id',
    zh: '把子流程所参见的流程画在原处：all（全部），或列出子流程的标识',
  },
  'build.highlight': {
    en: 'paint what the findings of a rule concern',
    zh: '在图上标出某条规则发现的问题所涉及的节点和流程线（不论级别）',
  },
  'build.show': {
    en: 'what to write at the boxes: number, role, person, system, time, wait, cost, control, policy, risk',
    zh: '在图形上标注的内容：number、role、person、system、time、wait、cost、control、policy、risk',
  },
  'build.direction': { en: 'direction of the flow: down or right', zh: '流程方向：down（向下）或 right（向右）' },
  'build.columns': {
    en: 'lanes, or ipo for the three columns input, process, output',
    zh: 'lanes（泳道）或 ipo（输入、流程、输出三栏）',
  },
  'build.theme': {
    en: 'look of the picture: light, dark, mono, brand, or one of flowc.json',
    zh: '图的主题：light、dark、mono、brand，或 flowc.json 中的主题',
  },
  'build.page': {
    en: 'auto, or a paper size such as "A4 landscape" or "A3 portrait fit"',
    zh: 'auto，或纸张大小，如 "A4 landscape"、"A3 portrait fit"',
  },
  preview: {
    en: 'show drawings in the browser, and anew whenever a file is saved',
    zh: '在浏览器中显示流程图，文件保存后立即更新',
  },
  'preview.paths': { en: 'files, folders or globs (default: this folder)', zh: '文件、文件夹或通配符（默认为当前文件夹）' },
  'preview.port': {
    en: 'port on this machine (default: 3569, or any that is free)',
    zh: '本机端口（默认为 3569，被占用时任选空闲端口）',
  },
  'preview.noOpen': { en: 'tell the address without opening a browser', zh: '只显示地址，不打开浏览器' },
  check: { en: 'find mistakes and weak points in .flow files', zh: '检查 .flow 文件中的错误与薄弱之处' },
  'check.format': {
    en: 'pretty, or for machines: json, sarif, github, gitlab, checkstyle, junit',
    zh: 'pretty，或供程序读取的 json、sarif、github、gitlab、checkstyle、junit',
  },
  'check.fix': { en: 'mend what can be mended safely', zh: '自动修复可安全修复的问题' },
  'check.fixDryRun': {
    en: 'show what --fix would do as a unified diff, and write nothing',
    zh: '以统一差异格式显示 --fix 会做的修改，不写文件',
  },
  'check.baseline': {
    en: 'file of known problems, which are not told again',
    zh: '已知问题的基线文件，其中的问题不再报告',
  },
  'check.updateBaseline': {
    en: 'put the problems found into the baseline, and drop those that are gone',
    zh: '把发现的问题写入基线，并删除已不存在的问题',
  },
  'check.printConfig': {
    en: 'show what holds for a file and where each value comes from, as JSON',
    zh: '以 JSON 显示对某文件生效的配置及每个值的来源',
  },
  'check.stats': { en: 'tell how long each rule takes', zh: '显示每条规则的耗时' },
  'check.maxWarnings': { en: 'fail where there are more warnings than this', zh: '警告多于此数时失败' },
  'check.preset': { en: 'set of rules: minimal, recommended or strict', zh: '规则集：minimal、recommended 或 strict' },
  'check.rule': {
    en: 'set a rule to off, info, warning or error; may be repeated',
    zh: '把某条规则设为 off、info、warning 或 error；可重复使用',
  },
  report: {
    en: 'write the process result report: chart, card, steps, duties, controls, documents, findings; of a folder as one book',
    zh: '编写业务流程成果报告：流程图、流程卡片、流程描述、岗位职责、制度与控制、文件清单、检查结果；整个文件夹合成一册',
  },
  'report.each': { en: 'a report for each process, also of a folder', zh: '每个流程一份报告（文件夹也是）' },
  'report.title': { en: 'title of the book', zh: '手册的标题' },
  'report.format': {
    en: 'md, or several as a list (default: from the ending of --out, else md)',
    zh: 'md，或其列表（默认取自 --out 的扩展名，否则为 md）',
  },
  'report.out': {
    en: 'one file for all, a folder for a report each, or "-" (default: beside the source; for a folder a book in it)',
    zh: '合成一个文件、每个流程一份的文件夹，或 "-"（标准输出）；默认在源文件旁，文件夹则在其中生成一册',
  },
  diff: {
    en: 'tell what changed in meaning between two versions of a process: files, or revisions of git',
    zh: '说明一个流程的两个版本在含义上有何变化：两个文件，或 git 的两个版本',
  },
  'diff.versions': {
    en: 'two files; or revisions as for git diff, then paths (default: the index and the working tree)',
    zh: '两个文件；或与 git diff 相同的版本，后接路径（默认比较暂存区与工作区）',
  },
  'diff.format': {
    en: 'text, markdown for a pull request, or json for programs',
    zh: 'text、markdown（用于合并请求），或供程序读取的 json',
  },
  'diff.out': {
    en: 'draw both versions of one file as one picture, with what changed marked; svg, pdf, png or html',
    zh: '把一个文件的两个版本绘成一张图并标出变化；svg、pdf、png 或 html',
  },
  'diff.exitCode': { en: 'end with 1 where something changed', zh: '有变化时以 1 结束' },
  'diff.cached': { en: 'compare the index with HEAD, or with the revision named', zh: '将暂存区与 HEAD（或指定版本）比较' },
  'diff.as': {
    en: 'path that both files are taken to have, for what they take in by `use`',
    zh: '把两个文件视为位于该路径（用于解析 use）',
  },
  'diff.textconv': {
    en: 'print one file as plain lines, for textconv of git',
    zh: '把一个文件输出为逐行文本，供 git 的 textconv 使用',
  },
  stats: {
    en: 'tell what processes take: time, work, cost, handoffs, load, and where it is lost',
    zh: '计算流程的周期、工时、成本、交接与负荷，并指出瓶颈',
  },
  'stats.format': { en: 'table, or json for programs', zh: 'table（表格），或供程序读取的 json' },
  'stats.assumeEqual': {
    en: 'take branches without probability, and starts without volume, as equally frequent',
    zh: '把没有概率的分支、没有数量的开始视为频率相等',
  },
  explain: {
    en: 'tell what a rule wants and why, with a bad and a good example',
    zh: '说明一条规则的要求、理由及正反示例',
  },
  'explain.format': { en: 'text, or md for Markdown', zh: 'text，或 md（Markdown）' },
  'explain.rule': { en: 'name of a rule (default: list them all)', zh: '规则名（默认列出全部规则）' },
} as const satisfies MessageTable;

export type HelpWord = keyof typeof HELP_WORDS;
