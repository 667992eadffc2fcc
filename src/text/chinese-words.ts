/**
 * Frequent words of business processes, so that a line ends between Chinese words and not inside one. A list of our own, because the
 * dictionaries of Intl.Segmenter differ from one release of Node to the next and pictures must not.
 */
const WORDS =
  // who
  '客户 用户 顾客 供应商 经销商 代理商 承运商 厂商 厂家 公司 企业 集团 部门 业务 业务员 业务部 销售 销售员 销售部 采购 采购员 采购部 ' +
  '仓库 仓管员 管理员 管理部 管理层 财务 财务部 会计 出纳 人事 人事部 行政 行政部 生产 生产部 车间 质检 质检员 质量部 品质 技术 技术部 工程 工程师 ' +
  '研发 研发部 项目 项目部 项目经理 总经理 副总经理 董事长 董事会 经理 主管 主任 组长 班长 负责人 申请人 审批人 经办人 联系人 责任人 员工 人员 ' +
  '文员 助理 专员 客服 法务 法务部 物流 物流部 司机 银行 税务 海关 政府 专家 团队 小组 委员会 评审组 候选人 求职者 应聘者 部长 领导 上级 下级 ' +
  // what
  '订单 合同 协议 发票 单据 票据 凭证 报表 表格 清单 明细 台账 档案 文件 资料 资质 证书 证明 报告 方案 计划 预算 决算 申请 申请表 申请单 申请书 ' +
  '报价 报价单 询价 询价单 比价 议价 单价 价格 价目表 成本 费用 金额 总额 余额 货款 款项 定金 押金 尾款 账款 账期 账户 账单 工资 奖金 税率 税额 ' +
  '产品 商品 货物 物料 原料 材料 零件 配件 样品 成品 半成品 包装 标签 规格 型号 数量 重量 质量 品种 批次 库存 库位 设备 工具 模具 图纸 图片 工艺 ' +
  '工序 工期 交期 日期 期限 时间 地点 地址 电话 邮件 短信 通知 通知单 送货单 入库单 出库单 领料单 采购单 采购订单 生产计划 提货单 运单 报关单 ' +
  '数据 数据库 系统 平台 网站 信息 编号 号码 密码 账号 权限 模板 标准 制度 规定 规则 流程 步骤 环节 问题 原因 结果 意见 建议 需求 目标 任务 ' +
  '工作 工作日 会议 纪要 记录 日志 指标 绩效 风险 措施 缺陷 异常 投诉 保险 保修 保单 简历 职位 岗位 职责 部件 附件 副本 原件 复印件 正本 ' +
  // what is done
  '提出 提交 填写 填报 编制 编写 起草 拟定 制定 修改 修订 更正 补充 完善 整理 汇总 统计 分析 评估 评审 审核 审批 审查 审阅 批准 同意 拒绝 驳回 退回 ' +
  '确认 核对 核实 核算 计算 检查 检验 检测 测试 验收 验证 复核 复查 抽查 盘点 登记 录入 输入 输出 导入 导出 上传 下载 打印 复印 扫描 盖章 签字 签订 ' +
  '签署 签收 归档 存档 备案 保存 保管 移交 转交 交接 交付 交货 发货 收货 送货 退货 换货 提货 取货 备货 配货 拣货 装货 装车 卸货 运输 配送 派送 安排 ' +
  '下达 下单 接单 派单 分配 指定 指派 委托 授权 通知 告知 联系 沟通 协商 谈判 洽谈 讨论 回复 答复 反馈 跟踪 跟进 监督 监控 控制 管理 处理 解决 ' +
  '执行 实施 开展 组织 准备 开始 启动 完成 结束 关闭 取消 终止 暂停 恢复 变更 更新 发布 发送 接收 收到 受理 选择 确定 决定 判断 预测 预留 预订 ' +
  '支付 付款 收款 退款 汇款 转账 结算 结账 对账 报销 开票 开具 入账 记账 扣款 催款 缴纳 申报 采集 收集 查询 查找 筛选 面试 录用 入职 离职 培训 ' +
  '考核 考勤 调查 调研 调整 设计 开发 安装 调试 维修 维护 保养 加工 制造 组装 装配 试产 量产 入库 出库 上架 下架 领料 补货 订货 生成 创建 建立 ' +
  // how it is
  '合格 不合格 是否 正确 完整 齐全 清楚 一致 符合 满足 超过 不足 及时 有效 无效 重新 再次 每日 每天 每周 每月 当天 次日 最终 初步 全部 部分 其他 ' +
  '相关 所有 以上 以下 以内 之前 之后 以后 上年 平均 内部 外部 需要 可以 必须 如果 并且 或者 以及 根据 按照 通过 进行 没有 已经 正在 不能 能够';

const LONGEST = 4;
const KNOWN: ReadonlySet<string> = new Set(WORDS.split(' '));

/** The offsets inside words, where a line should not end; the longest word that fits is taken, from left to right. */
export function insideWords(text: string): ReadonlySet<number> {
  const inside = new Set<number>();
  for (let at = 0; at < text.length; ) {
    let length = Math.min(LONGEST, text.length - at);
    while (length > 1 && !KNOWN.has(text.slice(at, at + length))) length--;
    for (let offset = 1; offset < length; offset++) inside.add(at + offset);
    at += Math.max(1, length);
  }
  return inside;
}
