/** Three processes to learn from, each without a finding: a straight one, one with a decision and rework, one in Chinese with parallel branches. */

export interface Example {
  readonly name: string;
  readonly about: string;
  readonly text: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    name: 'leave-request',
    about: 'a decision with both ways, a document that travels along, times',
    text: `process "Leave request" { owner: "Human resources", version: "1.0", customer: "The employee" }

lane staff  "Employee"        { role: "Employee" }
lane leader "Team leader"     { role: "Team leader" }
lane hr     "Human resources" { role: "Clerk", staff: 1 }

start    want    "Employee wants leave"   in staff { volume: 10/week }
task     apply   "Fill in the leave form" in staff { time: 10m }
document form    "Leave form"             { copies: 1 }
decision granted "Is the leave granted?"  in leader { time: 5m, control: "KC-1 every leave is approved" }
task     record  "Record the leave"       in hr { time: 10m, system: "HR system" }
archive  file    "Personnel file"         in hr
end      told    "Leave granted"          in staff
end      refused "Leave refused"          in staff

want -> apply -> form -> granted
granted -[yes 90%]-> record -> told
granted -[no 10%]-> refused
form ~> record
form[approved] ~> file
`,
  },
  {
    name: 'goods-receipt',
    about: 'nested lanes, rework with a way back, a deadline, a page connector',
    text: `process "Goods receipt" { owner: "Logistics", version: "2.1", customer: "The production", direction: down }

lane supplier "Supplier" { external }
lane works    "Works"    {
  lane store   "Warehouse" { role: "Warehouse clerk", staff: 3 }
  lane quality "Quality"   { role: "Inspector" }
}

start    truck  "Goods arrive"               in store { volume: 12/day }
task     count  "Count the goods"            in store { time: 20m }
document note   "Delivery note"
document slip   "Goods receipt slip"
decision right  "Do number and note agree?"  in store { time: 5m }
task     ask    "Ask the supplier"           in store { time: 15m, wait: 1d, deadline: 3d }
task     test   "Test a sample"              in quality { time: 1h }
decision good   "Is the sample good?"        in quality { time: 10m }
task     shelve "Put the goods on the shelf" in store { time: 30m }
end      stored "Goods stored"               in store
end      back   "Goods sent back"            in supplier

truck -> count -> right
supplier ~> note ~> count
right -[yes 95%]-> test -> good
right -[no 5%]-> ask -> count
ask -[late]-> @A
good -[yes 98%]-> shelve -> stored
good -[no 2%]-> @A
@A -> back
shelve ~> slip
`,
  },
  {
    name: 'order-zh',
    about: 'the same language in Chinese, with parallel branches',
    text: `流程 "订单处理流程" { 负责: "业务部", 版本: "1.0", 客户: "客户" }

泳道 业务 "业务部" { 角色: "业务员" }
泳道 仓库 "仓库"   { 角色: "仓管员" }
泳道 财务 "财务部" { 角色: "会计" }

开始 来单 "客户下单"   在 业务
任务 录单 "录入订单"   在 业务 { 用时: 15分钟, 系统: "ERP" }
文档 订单 "销售订单"   { 份数: 2, 数量: 20份/天 }
并行 分                在 业务
任务 备货 "准备货物"   在 仓库 { 用时: 2小时 }
任务 开票 "开具发票"   在 财务 { 用时: 20分钟 }
文档 发票 "发票"
汇合 合                在 业务
结束 发货 "货物已发出" 在 业务

来单 -> 录单 -> 分
录单 ~> 订单 ~> 备货, 开票
分 -> 备货, 开票
备货, 开票 -> 合 -> 发货
开票 ~> 发票
`,
  },
];
