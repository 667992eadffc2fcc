/** The processes that `flowc init` begins with. Tests hold them clean and in canonical form. */
import type { Lang } from '../../../diagnostics/message-table.ts';

export const TEMPLATES = ['empty', 'approval', 'order-to-cash'] as const;
export type Template = (typeof TEMPLATES)[number];

const EMPTY_EN = `process "My process" { owner: "Sales", customer: "Whoever asked" }

lane sales "Sales"

start asked "Request comes in"   in sales
task  serve "Deal with it"       in sales
end   done  "Request dealt with" in sales

asked -> serve -> done
`;

const EMPTY_ZH = `流程 "我的流程" { 负责: "业务部", 客户: "提出需求的人" }

泳道 业务 "业务部"

开始 提出 "收到需求"   在 业务
任务 处理 "处理需求"   在 业务
结束 完成 "需求已处理" 在 业务

提出 -> 处理 -> 完成
`;

const APPROVAL_EN = `process "Purchase approval" { owner: "Purchasing", customer: "The employee who needs something" }

lane staff   "Employee"
lane manager "Manager"
lane buying  "Purchasing"

start    need    "Something is needed"     in staff
task     fill    "Fill in the request"     in staff { time: 15m }
document request "Purchase request"        { copies: 1, volume: 5/day }
task     review  "Review the request"      in manager { time: 10m }
decision agreed  "Request approved?"       in manager { control: "KC-1 nothing is bought without approval" }
task     order   "Order from the supplier" in buying { time: 20m }
document po      "Purchase order"          { copies: 1, volume: 4/day }
end      ordered "Order placed"            in buying
end      refused "Request refused"         in staff

need -> fill -> review -> agreed
agreed -[yes]-> order -> ordered
agreed -[no]-> refused
fill ~> request ~> review
order ~> po
`;

const APPROVAL_ZH = `流程 "采购审批" { 负责: "采购部", 客户: "提出申请的员工" }

泳道 员工 "员工"
泳道 主管 "部门主管"
泳道 采购 "采购部"

开始 需求   "需要采购"       在 员工
任务 填写   "填写采购申请单" 在 员工 { 用时: 15分钟 }
文件 申请单 "采购申请单"     { 份数: 1份, 数量: 5份/天 }
任务 审核   "审核采购申请"   在 主管 { 用时: 10分钟 }
判断 同意   "同意采购?"      在 主管 { 控制: "KC-1 未经批准不得采购" }
任务 下单   "向供应商下单"   在 采购 { 用时: 20分钟 }
文件 订单   "采购订单"       { 份数: 1份, 数量: 4份/天 }
结束 已下单 "订单已下达"     在 采购
结束 未批准 "申请未获批准"   在 员工

需求 -> 填写 -> 审核 -> 同意
同意 -[是]-> 下单 -> 已下单
同意 -[否]-> 未批准
填写 ~> 申请单 ~> 审核
下单 ~> 订单
`;

const ORDER_EN = `process "Order to cash" { owner: "Sales", customer: "The ordering customer" }

lane customer "Customer" { external }
lane sales    "Sales"
lane store    "Warehouse"
lane finance  "Finance"

start    wanted  "Customer places an order" in customer
document order   "Purchase order"           { copies: 1, volume: 20/day }
task     confirm "Confirm the order"        in sales { time: 15m }
decision instock "Everything in stock?"     in store
task     buy     "Order what is missing"    in store { time: 30m, wait: 3d }
task     send    "Send the goods"           in store { time: 45m }
document slip    "Delivery note"            { copies: 2, volume: 20/day }
task     bill    "Issue the invoice"        in finance { time: 10m }
document invoice "Invoice"                  { copies: 1, volume: 20/day }
task     settle  "Match the payment"        in finance { time: 5m }
end      paid    "Order paid"               in finance

wanted -> confirm -> instock
instock -[yes]-> send -> bill -> settle -> paid
instock -[no]-> buy -> send
wanted ~> order ~> confirm
send ~> slip ~> bill
bill ~> invoice ~> settle
`;

const ORDER_ZH = `流程 "从订单到收款" { 负责: "业务部", 客户: "下单客户" }

泳道 客户 "客户" { 外部 }
泳道 业务 "业务部"
泳道 仓库 "仓库"
泳道 财务 "财务部"

开始 下单   "客户下单"      在 客户
文件 订单   "采购订单"      { 份数: 1份, 数量: 20份/天 }
任务 确认   "确认订单"      在 业务 { 用时: 15分钟 }
判断 有货   "货物是否齐全?" 在 仓库
任务 补货   "采购所缺货物"  在 仓库 { 用时: 30分钟, 等候: 3天 }
任务 发货   "发出货物"      在 仓库 { 用时: 45分钟 }
文件 送货单 "送货单"        { 份数: 2份, 数量: 20份/天 }
任务 开票   "开具发票"      在 财务 { 用时: 10分钟 }
文件 发票   "发票"          { 份数: 1份, 数量: 20份/天 }
任务 收款   "核对收款"      在 财务 { 用时: 5分钟 }
结束 已收款 "订单款已收"    在 财务

下单 -> 确认 -> 有货
有货 -[是]-> 发货 -> 开票 -> 收款 -> 已收款
有货 -[否]-> 补货 -> 发货
下单 ~> 订单 ~> 确认
发货 ~> 送货单 ~> 开票
开票 ~> 发票 ~> 收款
`;

/** Name and text of the first process. */
export function firstProcess(template: Template, lang: Lang): { readonly name: string; readonly text: string } {
  const texts: Record<Template, Record<Lang, string>> = {
    empty: { en: EMPTY_EN, zh: EMPTY_ZH },
    approval: { en: APPROVAL_EN, zh: APPROVAL_ZH },
    'order-to-cash': { en: ORDER_EN, zh: ORDER_ZH },
  };
  const names: Record<Template, Record<Lang, string>> = {
    empty: { en: 'process.flow', zh: '流程.flow' },
    approval: { en: 'approval.flow', zh: '采购审批.flow' },
    'order-to-cash': { en: 'order-to-cash.flow', zh: '从订单到收款.flow' },
  };
  return { name: names[template][lang], text: texts[template][lang] };
}
