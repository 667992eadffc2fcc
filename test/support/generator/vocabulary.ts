/** The words that generated processes are made of. No document has the name of a step. */
export interface Vocabulary {
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  /** What makes a usual text long, and a long one very long. */
  readonly tails: readonly string[];
  readonly short: readonly string[];
  /** Words that offer no place to break. */
  readonly unbreakable: readonly string[];
  readonly questions: readonly string[];
  readonly cases: readonly string[];
  /** Branches of a decision that is no yes/no question, two or more each. */
  readonly branches: readonly (readonly string[])[];
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  readonly waits: readonly string[];
  readonly documents: readonly string[];
  readonly data: readonly string[];
  readonly systems: readonly string[];
  readonly archives: readonly string[];
  readonly lanes: readonly string[];
  readonly parties: readonly string[];
  readonly roles: readonly string[];
  readonly remarks: readonly string[];
  readonly messages: readonly string[];
  readonly states: readonly string[];
  readonly yes: string;
  readonly no: string;
  readonly late: string;
  /** Put between a verb, its object and a tail. */
  readonly gap: string;
}

const list = (words: string): readonly string[] => words.split(' | ');

export const ENGLISH: Vocabulary = {
  verbs: list('Check | Enter | Prepare | Send | Approve | Compare | Calculate | Record | Sign | Collect | Plan | Book'),
  objects: list(
    'the order | the delivery | the claim | the invoice | the contract | the payment | the sample | the price | the stock | the supplier | the request | the goods received',
  ),
  tails: list(
    'with the customer | against the framework contract | and inform the department that asked for it | within two working days | as the quality manual of the plant requires',
  ),
  short: list('Go | Pay | Pack | OK | Ship'),
  unbreakable: list('Donaudampfschifffahrtsgesellschaft | PO-2026-000193847/REV-B | Qualitätsmanagementhandbuch'),
  questions: list(
    'Complete? | Approved? | In stock? | Is the price within the limit? | Does the customer accept the new delivery date and the higher price? | OK?',
  ),
  cases: list('Order value | Which kind of customer? | Result of the inspection | Route'),
  branches: [
    list('small | large'),
    list('new customer | regular customer'),
    list('in stock | partly | out of stock'),
    list('passed | minor defects | major defects | not tested'),
    list('price above the limit of the framework contract | else'),
  ],
  starts: list('Order received | Customer asks for a price | Month ends | Goods arrive'),
  ends: list('Order closed | Customer informed | Goods delivered | Request refused | Done'),
  waits: list('Wait for the payment | Wait for the reply | Wait'),
  documents: list(
    'Order form | Delivery note | Quotation | Inspection report | Purchase order | Minutes of the supplier selection meeting | Memo',
  ),
  data: list('Supplier price list | Stock level | Cost estimate | Address'),
  systems: list('ERP | Customer database | Warehouse system | CRM'),
  archives: list('Contract archive | Order file | Paper archive'),
  lanes: list(
    'Sales | Purchasing | Warehouse | Production | Quality | Finance | Administration | Management | Logistics and customs clearance | IT | Legal | Human resources',
  ),
  parties: list('Customer | Supplier | Tax office'),
  roles: list('Clerk | Head of department | Buyer | Quality engineer | CFO'),
  remarks: list(
    'Only in the first quarter | The form is being replaced by the portal: ask the administration before printing new ones | See policy 4.2',
  ),
  messages: list('reminder | advice of dispatch | new delivery date by telephone'),
  states: list('approved | draft'),
  yes: 'yes',
  no: 'no',
  late: 'late',
  gap: ' ',
};

export const CHINESE: Vocabulary = {
  verbs: list('核对 | 录入 | 编制 | 发送 | 审批 | 比较 | 计算 | 登记 | 签署 | 收集 | 安排 | 下达'),
  objects: list('订单 | 送货单 | 索赔申请 | 发票 | 销售合同 | 付款 | 样品 | 价格 | 库存 | 供应商资料 | 采购申请 | 到货'),
  tails: list(
    '并通知客户 | 与框架合同逐条核对 | ,同时抄送提出申请的部门 | ,两个工作日内完成 | ,按公司质量管理手册的要求执行并留存记录',
  ),
  short: list('付 | 发货 | 装箱 | 收'),
  unbreakable: list('PO-2026-000193847/REV-B | QMS手册第4.2.1-4.2.9条'),
  questions: list('资料齐全? | 同意? | 有库存? | 价格是否在限额以内? | 客户是否接受新的交货期以及调整后的价格? | 合格?'),
  cases: list('订单金额 | 客户类型 | 检验结果 | 运输方式'),
  branches: [
    list('小额 | 大额'),
    list('新客户 | 老客户'),
    list('有货 | 部分有货 | 缺货'),
    list('合格 | 轻微缺陷 | 严重缺陷 | 未检'),
    list('价格超过框架合同规定的限额 | 其他'),
  ],
  starts: list('收到订单 | 客户询价 | 月末 | 货物到达'),
  ends: list('订单关闭 | 已通知客户 | 已交货 | 申请被拒绝 | 结束'),
  waits: list('等待付款 | 等待答复 | 等待'),
  documents: list('订货单 | 送货回执 | 《报价申请表》 | 检验报告 | 《生产加工申请书》 | 供应商选择会议纪要 | 便函'),
  data: list('供应商价目表 | 库存量 | 成本估算 | 地址'),
  systems: list('ERP系统 | 客户数据库 | 仓库管理系统 | CRM'),
  archives: list('合同档案 | 订单存档 | 纸质档案'),
  lanes: list(
    '业务部 | 采购部 | 仓库 | 生产部 | 质量部 | 财务部 | 管理部 | 总经理 | 物流与报关中心 | 信息部 | 法务部 | 人力资源部',
  ),
  parties: list('客户 | 供应商 | 税务局'),
  roles: list('业务员 | 部门经理 | 采购员 | 质量工程师 | 财务总监'),
  remarks: list('仅限第一季度 | 该表格将由门户网站取代,印制新表前请先询问管理部 | 见制度4.2'),
  messages: list('催办 | 发货通知 | 电话告知新的交货期'),
  states: list('已批准 | 草稿'),
  yes: '是',
  no: '否',
  late: '逾期',
  gap: '',
};
