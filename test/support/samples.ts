/** The same kind of process in English and in Chinese, with most of what the language offers. */
export const QUOTATION = `# Quotation, from the customer's enquiry to the answer
process "Quotation" {
  owner: "Administration"
  version: "1.2"
  customer: "The enquiring customer"
  page: A4 landscape
}

lane customer "Customer"   { external }
lane sales    "Sales"      { role: "Salesperson" }
lane admin    "Administration"
lane factory  "Production" { role: "Estimator" }
lane gm       "General manager"

start    enquiry "Customer asks for a price"    in customer
task     fill    "Fill in the quotation request" in sales { time: 30m }
document form    "Quotation request"             { copies: 1, volume: 20/day }
task     assign  "Assign an estimator"           in admin
task     quote   "Calculate price and lead time" in factory { time: 4h, cost: 80 CNY }
task     review  "Review the quotation"          in gm
decision ok      "Approved?"                     in gm { control: "KC-1 every price is approved" }
task     copy    "Copy the approved request"     in admin
archive  file    "Quotation file"                in admin
end      answer  "Price given to the customer"   in sales

enquiry -> fill -> assign -> quote -> review -> ok
ok -[yes]-> copy -> answer
ok -[no]-> quote

fill ~> form ~> assign
copy ~> file
`;

export const QUOTATION_ZH = `流程 "报价流程" { 负责: "管理部" }
泳道 业务 "业务部" { 角色: "业务员" }
泳道 总经理 "总经理"
开始 询价 "客户询价" 在 业务
任务 填表 "填写《报价申请表》" 在 业务
判断 同意 "同意报价?" 在 总经理
结束 回复 "向客户报价" 在 业务
询价 -> 填表 -> 同意
同意 -[是]-> 回复
同意 -[否]-> 填表
`;
