/** The command line in words. */
import type { MessageTable } from '../message-table.ts';

export const cliMessages = {
  'cli.error': { en: 'error: {text}', zh: '错误：{text}' },
  'cli.help': { en: 'help: {text}', zh: '建议：{text}' },
  'cli.didYouMean': { en: 'did you mean `{name}`?', zh: '是否想写 `{name}`？' },
  'cli.seeHelp': { en: 'see `{command} --help`', zh: '参见 `{command} --help`' },
  'cli.unknownOption': { en: 'unknown option "{option}"', zh: '未知选项“{option}”' },
  'cli.unknownCommand': { en: 'unknown command "{command}"', zh: '未知命令“{command}”' },
  'cli.missingValue': { en: 'option "{option}" needs a value', zh: '选项“{option}”缺少值' },
  'cli.missingArgument': { en: 'missing argument "{argument}"', zh: '缺少参数“{argument}”' },
  'cli.excessArguments': { en: 'too many arguments', zh: '参数过多' },
  'cli.wrongChoice': {
    en: 'option "{option}" expects {choices}, found "{value}"',
    zh: '选项“{option}”应为 {choices}，实为 “{value}”',
  },
  'cli.wrongNumber': {
    en: 'option "{option}" expects a number above 0, found "{value}"',
    zh: '选项“{option}”应为大于 0 的数，实为“{value}”',
  },
  'cli.either': { en: 'options "{first}" and "{second}" exclude each other', zh: '选项“{first}”与“{second}”不能同时使用' },
  'cli.wrongEpoch': {
    en: 'SOURCE_DATE_EPOCH expects seconds since 1970, found "{value}"',
    zh: 'SOURCE_DATE_EPOCH 应为自 1970 年起的秒数，实为“{value}”',
  },
  'font.missing': {
    en: 'the font has no "{character}" ({code}), a square is drawn instead',
    zh: '字体中没有“{character}”（{code}），以方框代替',
  },
  'font.missing.help': { en: 'write it in other characters', zh: '请改用其他字符' },
  'png.tooLarge': { en: 'a PNG of {size} pixels is too large', zh: '{size} 像素的 PNG 太大' },
  'png.tooLarge.help': { en: 'take a smaller `--scale` or `--dpi`, or draw PDF', zh: '请减小 `--scale` 或 `--dpi`，或输出 PDF' },
  'png.missing': {
    en: 'PNG needs the package "@resvg/resvg-js", which is not installed for this system',
    zh: 'PNG 需要软件包“@resvg/resvg-js”，本系统上未安装',
  },
  'png.missing.help': {
    en: 'install flowc with its optional packages, or draw SVG or PDF',
    zh: '请连同可选依赖一起安装 flowc，或输出 SVG、PDF',
  },
  'cli.outputFailed': { en: "can't write to standard output: {reason}", zh: '无法写到标准输出：{reason}' },
  'cli.bug': {
    en: 'this is a bug in flowc {version}, not in your file; please report it with the lines below and the file that causes it',
    zh: '这是 flowc {version} 自身的缺陷，不是您的文件有误；请附上以下内容和引发问题的文件予以报告',
  },
  'cli.noSuchFile': { en: 'no such file or folder: "{path}"', zh: '没有这样的文件或文件夹：“{path}”' },
  'cli.noMatch': { en: 'no .flow file matches "{pattern}"', zh: '没有与“{pattern}”匹配的 .flow 文件' },
  'cli.emptyFolder': { en: 'no .flow file in "{path}"', zh: '“{path}” 中没有 .flow 文件' },
  'cli.unreadable': { en: 'can\'t read "{path}": {reason}', zh: '无法读取“{path}”：{reason}' },
  'cli.unwritable': { en: 'can\'t write "{path}": {reason}', zh: '无法写入“{path}”：{reason}' },

  'fmt.oneFile': { en: 'option "--lines" goes with one file', zh: '选项“--lines”只用于一个文件' },
  'fmt.wrongLines': {
    en: 'option "--lines" expects lines such as 12-30, found "{value}"',
    zh: '选项“--lines”应为行号范围，如 12-30，实为“{value}”',
  },
  'fmt.changed': {
    en: '{changed} of {files} {files|file|files} formatted',
    zh: '{files} 个文件中整理了 {changed} 个',
  },
  'fmt.wouldChange': {
    en: '{changed} of {files} {files|file|files} would change',
    zh: '{files} 个文件中有 {changed} 个会改变',
  },

  'reason.missing': { en: 'no such file or folder', zh: '文件或文件夹不存在' },
  'reason.forbidden': { en: 'permission denied', zh: '没有权限' },
  'reason.folder': { en: 'it is a folder', zh: '它是文件夹' },
  'reason.notAFolder': { en: 'part of the path is a file, not a folder', zh: '路径中有一段是文件而不是文件夹' },
  'reason.full': { en: 'no space left', zh: '磁盘空间不足' },
  'reason.readOnly': { en: 'the disk is read-only', zh: '磁盘为只读' },
  'reason.longName': { en: 'the name is too long', zh: '文件名过长' },
  'reason.other': { en: 'the system says {code}', zh: '系统返回 {code}' },

  'file.tooLarge': { en: 'the file is larger than {limit} MiB', zh: '文件超过 {limit} MiB' },
  'file.tooLarge.help': {
    en: "a process of this size can't be drawn; split it into subprocesses",
    zh: '这样大的流程无法绘制，请拆分为子流程',
  },
  'file.utf16': { en: 'the file is in UTF-16, expected UTF-8', zh: '文件编码为 UTF-16，应为 UTF-8' },
  'file.notUtf8': { en: 'the text is not UTF-8 from here on', zh: '从此处起不是 UTF-8 文本' },
  'file.encoding.help': {
    en: "save the file as UTF-8; text editors call this the file's encoding",
    zh: '请在编辑器中把文件另存为 UTF-8 编码（常见的原因是保存成了 GBK）',
  },
  'file.binary': { en: 'this is no text: it holds a zero byte', zh: '这不是文本：其中含有零字节' },
  'file.binary.help': { en: 'a .flow file is plain text', zh: '.flow 文件是纯文本' },

  'json.expectedKey': { en: 'expected a key in quotes', zh: '应为带引号的键' },
  'json.expectedValue': { en: 'expected a value', zh: '应为一个值' },
  'json.expected': { en: 'expected "{sign}"', zh: '应为“{sign}”' },
  'json.expectedEnd': { en: 'expected the end of the file', zh: '文件应到此结束' },
  'json.openString': { en: 'a text without its closing quote', zh: '文本缺少结尾的引号' },
  'json.wrong': { en: 'this is no JSON', zh: '不是有效的 JSON' },

  'config.unknownKey': { en: 'unknown key "{key}"', zh: '未知的键“{key}”' },
  'config.knownKeys': { en: 'expected {keys}', zh: '应为 {keys}' },
  'config.wrongType': { en: 'key "{key}" expects {expected}, found {found}', zh: '键“{key}”应为{expected}，实为 {found}' },
  'config.text': { en: 'a text', zh: '文本' },
  'config.texts': { en: 'a text or a list of texts', zh: '文本或文本列表' },
  'config.positive': { en: 'a number above 0', zh: '大于 0 的数' },
  'config.flag': { en: 'true or false', zh: ' true 或 false' },
  'config.object': { en: 'an object', zh: '对象' },
  'config.objects': { en: 'a list of objects', zh: '对象列表' },
  'config.noFiles': { en: 'an override needs "files", a list of globs', zh: '覆盖项缺少 "files"（通配符列表）' },
  'extends.cycle': { en: "a configuration can't extend itself: {circle}", zh: '配置不能扩展自身：{circle}' },
  'extends.noPackage': { en: 'no configuration in a package "{name}"', zh: '软件包“{name}”中没有配置' },
  'extends.package.help': {
    en: 'a package holds its configuration as flowc.json; a file is named by its path, such as "./base.json"',
    zh: '软件包的配置文件名为 flowc.json；引用文件请写路径，如 "./base.json"',
  },
  'config.choice': { en: 'one of {choices}', zh: '{choices} 之一' },
  'config.bad': { en: 'the configuration has mistakes', zh: '配置有误' },

  'out.empty': { en: 'option "--out" expects a path, found nothing', zh: '选项“--out”应为路径，实为空' },
  'out.oneOnly': { en: 'several outputs can\'t go to "{path}"', zh: '多个输出不能写到“{path}”' },
  'out.oneOnly.help': { en: 'name a folder, such as `-o drawings/`', zh: '请指定文件夹，如 `-o drawings/`' },
  'out.joined.help': { en: 'add `--joined` to put all pages on one sheet', zh: '加上 `--joined` 可把所有页面绘于同一张图' },
  'out.contradiction': { en: 'format "{format}" does not fit the output "{path}"', zh: '格式“{format}”与输出“{path}”不符' },
  'out.unknownEnding': { en: 'no output format has the ending "{ending}"', zh: '没有扩展名为“{ending}”的输出格式' },
  'out.unknownFormat': { en: 'unknown format "{format}"', zh: '未知格式“{format}”' },
  'out.formats': { en: 'expected {formats}', zh: '应为 {formats}' },
  'out.collision': {
    en: 'both "{first}" and "{second}" would be written to "{path}"',
    zh: '“{first}” 和 “{second}” 都会写到“{path}”',
  },
  'out.overSource': { en: 'the output "{path}" would overwrite a source', zh: '输出“{path}”会覆盖源文件' },

  'explain.language': {
    en: '"{code}" is no rule but an error of the language, which no configuration turns off',
    zh: '“{code}”不是规则，而是语言本身的错误，任何配置都不能关闭',
  },
  'explain.language.help': { en: 'the message itself says what to write', zh: '报错信息本身已说明应如何书写' },
  'explain.unknown': { en: 'unknown rule "{rule}"', zh: '没有名为“{rule}”的规则' },
  'explain.list': { en: 'see `flowc explain` for the list', zh: '用 `flowc explain` 查看全部规则' },

  'cli.ruleOption': {
    en: 'option "--rule" expects NAME=SEVERITY, found "{found}"',
    zh: '选项“--rule”应为 规则名=级别，实为“{found}”',
  },
  'cli.wrongCount': {
    en: 'option "{option}" expects a whole number, found "{value}"',
    zh: '选项“{option}”应为整数，实为“{value}”',
  },
  'cli.vastFolder': {
    en: 'note: the folder "{path}" is too large to be read as a project; a flowc.json in your project\'s folder says where it begins',
    zh: '注意：文件夹“{path}”太大，无法当作项目读取；请在项目文件夹中放一个 flowc.json',
  },
  'check.fixAndReport': {
    en: "standard output can't hold both the mended text and a report",
    zh: '标准输出不能同时输出修复后的文本和报告',
  },
  'check.fixOrDryRun': {
    en: 'options "--fix" and "--fix-dry-run" exclude each other',
    zh: '选项“--fix”与“--fix-dry-run”不能同时使用',
  },
  'check.diffAndReport': {
    en: "standard output can't hold both a diff and a report",
    zh: '标准输出不能同时输出差异和报告',
  },
  'check.wouldFix': { en: 'would mend {count} {count|problem|problems}', zh: '可修复 {count} 处' },
  'check.fixed': { en: 'mended {count} {count|problem|problems}', zh: '已修复 {count} 处' },
  'check.tooManyWarnings': {
    en: '{warnings} {warnings|warning|warnings}, at most {most} allowed',
    zh: '{warnings} 个警告，最多允许 {most} 个',
  },
  'baseline.missing': {
    en: 'option "--update-baseline" needs to know which',
    zh: '选项“--update-baseline”需要指明基线文件',
  },
  'baseline.missing.help': { en: 'name it with `--baseline FILE`', zh: '请用 `--baseline FILE` 指定' },
  'baseline.none.help': { en: 'make it with `--update-baseline`', zh: '可用 `--update-baseline` 生成' },
  'baseline.wrong': { en: 'this is no baseline of flowc', zh: '不是 flowc 的基线文件' },
  'baseline.written': {
    en: 'wrote {count} known {count|problem|problems} to "{path}"',
    zh: '已把 {count} 个已知问题写入“{path}”',
  },
  'baseline.gone': {
    en: 'note: {count} {count|entry|entries} of "{path}" {count|is|are} gone; drop {count|it|them} with `--update-baseline`',
    zh: '注意：“{path}”中有 {count} 项已不存在，可用 `--update-baseline` 删除',
  },
  'stats.title': { en: 'time', zh: '耗时' },
  'stats.findings': { en: 'findings', zh: '发现' },
  'stats.reading': { en: 'reading', zh: '读取' },
  'stats.rules': { en: 'all rules', zh: '全部规则' },
  'build.warnings': {
    en: '{count} {count|warning|warnings}; see {count|it|them} with `{command}`',
    zh: '{count} 个警告；用 `{command}` 查看',
  },
  'build.written': { en: 'wrote {count} {count|file|files}', zh: '已写出 {count} 个文件' },
  'watch.waiting': { en: 'waiting for changes; Ctrl-C ends it', zh: '等待文件变化；按 Ctrl-C 结束' },
  'watch.contradiction': { en: 'option "--watch" does not go with "{other}"', zh: '选项“--watch”不能与“{other}”同用' },
  'cache.none': { en: 'this flowc has no cache', zh: '此 flowc 没有缓存' },
  'cache.holds': {
    en: '{files} {files|file|files}, {size} MiB in "{path}"',
    zh: '“{path}”中有 {files} 个文件，{size} MiB',
  },
  'cache.cleaned': { en: 'removed {files} {files|file|files}, {size} MiB', zh: '已删除 {files} 个文件，{size} MiB' },
  'cli.wrongArgument': {
    en: '`{command}` expects {choices}, found "{value}"',
    zh: '`{command}` 应为 {choices}，实为“{value}”',
  },
  'build.writtenSome': {
    en: 'wrote {count} {count|file|files}, {same} up to date',
    zh: '已写出 {count} 个文件，{same} 个无需更新',
  },
  'build.progress': { en: '{done} of {all} files', zh: '{done} / {all} 个文件' },
  'build.wrongShard': {
    en: 'option "--shard" expects a part of the run such as 1/4, found "{value}"',
    zh: '选项“--shard”应为分片，如 1/4，实为“{value}”',
  },
  'build.crash': {
    en: 'drawing "{path}" brought out a bug in flowc {version}, no mistake of yours; please report it with the lines below and that file',
    zh: '绘制“{path}”时遇到 flowc {version} 自身的缺陷，不是您的文件有误；请附上以下内容和该文件予以报告',
  },
  'build.nothing': {
    en: 'nothing to draw in "{path}": it only declares what others use',
    zh: '“{path}”中没有可绘制的内容：它只声明供其他文件引用的内容',
  },
  'preview.running': { en: 'preview at {url} (Ctrl-C ends it)', zh: '预览地址：{url}（按 Ctrl-C 结束）' },
  'preview.stdin': { en: 'a preview needs files: "-" does not change', zh: '预览需要文件："-" 不会变化' },
  'preview.port': { en: "can't listen on port {port}: {reason}", zh: '无法监听端口 {port}：{reason}' },
  'preview.wrongPort': {
    en: '`--port` expects a number from 0 to 65535, found "{value}"',
    zh: '`--port` 应为 0 到 65535 的数字，实际为“{value}”',
  },
  'reason.portTaken': { en: 'another program uses it', zh: '已被其他程序占用' },
  'verify.missing': { en: '"{path}" is missing', zh: '缺少“{path}”' },
  'verify.stale': { en: '"{path}" is not what its source would give', zh: '“{path}”与其源文件不一致' },
  'verify.leftOver': { en: '"{path}" is left over: no source gives it any more', zh: '“{path}”已多余：没有源文件再生成它' },
  'verify.help': {
    en: 'run `flowc build` without `--verify`, and remove what is left over',
    zh: '请去掉 `--verify` 运行 `flowc build`，并删除多余的文件',
  },
  'verify.fresh': { en: '{count} {count|output is|outputs are} up to date', zh: '{count} 个输出均为最新' },
} as const satisfies MessageTable;
