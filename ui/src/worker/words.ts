/** The words of the phone's screens, Chinese first. Plain words: whoever is hurt reads them standing at the roadside. */

import type { Pairs } from "@shared/i18n";
import { terms } from "./terms";

export const words: Pairs = {
  ...terms,
  call: { ambulance: ["打 120", "Call 120"], police: ["110 报警", "110 police"], traffic: ["122 交通事故", "122 traffic accident"] },
  rating: {
    degree: ["评分", "Your rating"], earlier: ["更早的（{{count}}）", "Earlier ones ({{count}})"], give: ["评价", "Rate it"], given: ["已评 {{degree}} 分", "rated {{degree}} of 5"], lead: ["承办机构受经办机构委托上门或者核对材料。您可以评价一次；机构看不到是谁评的。", "An insurer came or checked papers for the agency. You may rate it once; it is not told who said what."],
    of_1: ["1 很不满意", "1 very bad"], of_2: ["2 不满意", "2 bad"], of_3: ["3 一般", "3 fair"], of_4: ["4 满意", "4 good"], of_5: ["5 很满意", "5 very good"], send: ["提交评价", "Send the rating"], title: ["评价承办服务", "Rate the handling"], words: ["想说的话（可以不写）", "Anything to add (may be left out)"],
  },
  case: {
    again: ["请重拍：{{what}}", "Take again: {{what}}"], allBrought: ["要求的材料都已上传，请点下面一项正式提交。", "All that was asked for has arrived. Hand it in by the line below."], answer: ["有一个问题等您答复", "A question waits for your answer"], bring: ["请补交：{{what}}", "Bring in: {{what}}"],
    count: ["{{count}} 份", "{{count}}"], facts: ["案件信息", "About the case"], injury: ["受伤时间", "Injured"], left: ["还有 {{count}} 天", "{{count}} days left"], may: ["您现在可以办", "What you may do"], next: ["下一步", "What comes next"], nextDay: ["下一步最晚 {{day}}", "next step by {{day}}"],
    no: ["案件编号", "Case number"], notYet: ["暂时还不能办的（{{count}}）", "Not possible yet ({{count}})"], now: ["现在的情况", "Where it stands"], over: ["已超过 {{count}} 天", "{{count}} days over"], parts: ["案件内容", "Parts of the case"], past: ["已经办过的", "What has happened"],
    place: ["地点", "Place"], platform: ["平台企业", "Platform"], reportedAt: ["报案时间", "Reported"], since: ["自 {{day}} 起", "since {{day}}"], title: ["案件进度", "My case"], toDo: ["等您办理", "Waiting for you"], tracks: ["四个环节", "The four parts"],
    waits: ["{{count}} 件等您办", "{{count}} to do"], who: ["由{{who}}办理", "Handled by {{who}}"],
  },
  cases: {
    becameCase: ["已立案 {{no}}", "case {{no}}"], none: ["还没有案件。受伤了请先报案。", "No case yet. If you are hurt, report it first."], reported: ["{{when}} 报案 · {{place}}", "reported {{when}} · {{place}}"], reports: ["我的报案", "My reports"], title: ["我的案件", "My cases"],
    waits: ["等工作人员核对", "an officer is finding out where it belongs"],
  },
  check: {
    code: ["验真码", "Check code"], do: ["验真", "Check"], genuine: ["真实：是本系统出具的文书。", "Genuine: this office issued the letter."], hint: ["扫描文书上二维码得到的文字，以 zhibao: 开头。", "The text of the QR code on the letter; it begins with zhibao:"],
    notGenuine: ["查不到：不是本系统出具的文书，请当心。", "Not found: this office did not issue it. Be careful."], title: ["文书验真", "Check a letter"],
  },
  choose: { as: ["以{{post}}身份进入（{{n}}）", "Enter as {{post}} ({{n}})"], office: ["{{who}} 的账号不是职业人员、近亲属或者工会账号，请使用经办页面。", "The account of {{who}} is none of a worker, relative or union. Please use the office's pages."], title: ["选择身份", "Choose whom you act as"], toOffice: ["打开经办页面", "Open the office's pages"] },
  choosePlease: ["请选择", "Please choose"],
  enquiries: {
    about: ["涉及什么", "What it is about"], aboutNone: ["不涉及具体对象", "nothing in particular"], again: ["答复不满意，再次提出", "Not satisfied: bring it up again"], complaint: ["投诉", "complaint"], contact: ["联系方式（可不填）", "How to reach you (optional)"], due: ["{{day}} 前答复", "answer by {{day}}"], enquiry: ["咨询", "enquiry"],
    kind: ["咨询还是投诉", "Ask or complain"], lead: ["每一件都有编号和答复。被投诉的企业和承办机构不会知道是谁提出的。", "Each gets a number and an answer. An enterprise or insurer that is complained of never learns who complained."], mine: ["我提出的", "What I brought up"], name: ["企业名称", "Name of the enterprise"], new: ["提出咨询或者投诉", "Ask or complain"], none: ["还没有提出过。", "Nothing yet."],
    of: { case: ["我的案件", "a case of mine"], enterprise: ["平台企业", "an enterprise"], insurer: ["承办机构", "an insurer"], unregistered: ["没有参保的企业", "an enterprise that is not enrolled"] }, short: ["提问、投诉、查看答复", "Ask, complain, read the answer"], theme: ["主题", "Theme"], title: ["咨询投诉", "Enquiries and complaints"], which: ["哪一个", "Which one"], why: ["为什么再次提出", "Why again"], words: ["内容", "What you want to say"],
  },
  guide: {
    amounts: ["待遇金额", "Amounts"], assumed: ["推定", "assumed"], lead: ["{{place}}，按 {{day}} 有效的规定", "{{place}}, by the rules in force on {{day}}"], missing: ["尚未确定", "not established"], monthly: ["每月", "monthly"], reported: ["转载", "reported"], short: ["谁有保障、怎么办、期限、金额、不服怎么办", "Who is covered, what to do, time limits, amounts, remedies"], title: ["权益与办事指南", "My rights and what to do"],
  },
  deductions: {
    amount: ["大约扣了多少（元）", "About how much (yuan)"], amountHint: ["不清楚可以不填。", "Leave empty if you do not know."], amountWrong: ["请填金额，最多两位小数，例如 12.50。", "An amount with at most two decimals, such as 12.50."], contact: ["联系方式（可不填）", "How to reach you (optional)"],
    contactHint: ["只有市里的督办和调查人员能看到。", "Only supervisors and investigators of the city see it."], lead: ["职业伤害保障费由平台企业缴纳，不得向您扣款。您的身份和所写内容对平台企业保密。", "Contributions are paid by the platform and must not be taken from you. Who you are and what you write stay hidden from the platform."],
    mine: ["我的举报", "My reports"], months: ["哪些月份", "Which months"], narrative: ["怎么扣的", "How it was taken"], new: ["举报扣费", "Report a deduction"], none: ["没有举报过。", "Nothing reported."], platform: ["哪家平台", "Which platform"], repaid: ["已责令企业退还给您 {{owed}}，已退还 {{repaid}}。", "The platform has to pay back {{owed}} to you; {{repaid}} is paid back."], short: ["平台从您的收入里扣了保障费", "The platform took its contribution from your pay"], title: ["举报被扣保障费", "Contribution taken from me"],
  },
  home: {
    again: ["重新查询", "Look again"], anyway: ["受伤了照样可以报案，由工作人员查清。", "If you are hurt, report it all the same; an officer finds out."], at: ["查询时刻 {{when}}", "as of {{when}}"], cases: ["我的案件", "My cases"], covered: ["您现在有保障", "You are covered now"], coveredThen: ["那时您有保障", "You were covered then"], days: ["参保天数", "Insured days"], draft: ["有一份没有写完的报案，保存在这部手机上。", "A report that is not finished is kept on this phone."],
    goOn: ["继续写", "Go on"], hurt: ["我受伤了", "I am hurt"], hurtFor: ["代为报案", "Report for them"], monthSum: ["本月参保 {{days}} 天，{{orders}} 个订单", "{{days}} insured days, {{orders}} orders this month"], more: ["更多", "More"], notFound: ["没有查到订单", "No order found"], now: ["看现在", "Now"],
    other: ["查另一个时间", "Ask for another time"], otherAt: ["什么时间", "At what time"], outside: ["不在订单任务期间", "Outside the task period"], proxy: ["您正在代 {{who}} 办理；您的每次查看都会记录，本人可以看到。", "You act for {{who}}. Each look you take is logged and {{who}} can see it."], registered: ["{{day}} 起在此平台登记", "registered since {{day}}"],
    sendNow: ["现在发送", "Send now"], title: ["我现在有保障吗", "Am I covered now"], titleFor: ["{{who}} 的保障", "Cover of {{who}}"], toDo: ["待办", "to do"], unsent: ["您的报案还没有送到，保存在这部手机上。", "Your report has not arrived yet; it is kept on this phone."], waiting: ["等您办理", "Waiting for you"],
  },
  hospitals: {
    call: ["拨打 {{number}}", "Call {{number}}"], distance: ["{{km}} 公里", "{{km}} km"], emergency: ["急诊", "emergency"], lead: ["能拨电话，按距离排", "by distance, to call"], near: ["离我最近的", "Nearest to me"], none: ["还没有登记协议医院。急救请拨 120。", "No agreement hospital is recorded yet. In an emergency call 120."],
    rehabilitation: ["康复", "rehabilitation"], short: ["协议医院", "Hospitals"], title: ["附近的协议医院", "Agreement hospitals nearby"], why: ["治疗应在协议医院进行；情况紧急时可以先到最近的医院急救。您的位置只用来排序，不保存。", "Treatment is at an agreement hospital; in an emergency go to the nearest one. Where you are is used to sort the list and is not kept."],
  },
  large: { large: ["大字版（长辈模式）", "Large text"], normal: ["标准字号", "Normal text"], off: ["标准字号", "Normal text"], on: ["大字版", "Large text"] },
  law: { basis: ["依据", "The law behind it"], from: ["{{name}}（{{address}}）", "{{name}} ({{address}})"] },
  letters: {
    check: ["验真", "Check"], code: ["验真码", "Check code"], keep: ["保存", "Save"], none: ["还没有送达给您的文书。", "No letter has been served on you yet."], open: ["打开", "Open"], show: ["打开文件", "Open the file"], title: ["文书", "Letters"],
  },
  mine: {
    data: ["下载我的全部数据", "Download all my data"], en: ["English", "English"], language: ["语言", "Language"], looks: ["显示", "Display"], others: ["换一个身份", "Act as somebody else"], services: ["服务", "Services"], size: ["字号", "Text size"],
    stillHere: ["还有没送到的内容保存在这部手机上，下次登录后继续发送。", "Something on this phone has not arrived yet; it goes on after you sign in next time."], title: ["我的", "Me"], zh: ["中文", "中文 (Chinese)"],
  },
  money: {
    account: ["{{bank}} 尾号 {{tail}}", "{{bank}}, account ending in {{tail}}"], award: ["待遇核定", "Award"], awarded: ["核定合计", "Awarded in all"], decided: ["{{day}} 核定", "Awarded on {{day}}"], due: ["应于 {{day}} 前支付", "due {{day}}"], from: ["{{payer}}付给{{whom}}", "{{payer}} pays {{whom}}"],
    line: ["核定 {{awarded}}，已付 {{paid}}", "{{awarded}} awarded, {{paid}} paid"], monthly: ["/月", " a month"], none: ["还没有核定待遇。", "Nothing has been awarded yet."], noneYet: ["还没有核定", "nothing awarded yet"], outstanding: ["未付", "Still to be paid"], paid: ["已付", "Paid"], period: ["{{from}} 至 {{until}}", "{{from}} to {{until}}"],
    provisional: ["这次核定用了暂定的数，公布后会重算，多退少补。", "A provisional number was used; it is reckoned again when the number is published."], since: ["自 {{from}} 起", "from {{from}}"], sums: ["合计", "Sums"], title: ["待遇和到账", "Money"], why: ["为什么是这个金额", "Why this amount"],
  },
  more: ["显示更多", "Show more"],
  offline: { write: ["先写报案，联网后发送", "Write a report now, send it later"] },
  order: { accepted: ["接单 {{when}}", "accepted {{when}}"], completed: ["完成 {{when}}", "completed {{when}}"], inside: ["任务期间内", "in task period"], outside: ["任务期间外", "outside"], unsettled: ["平台数据正在核对；不影响您的保障。", "The platform's data are being checked; your cover does not depend on it."], status: { cancelled: ["已取消", "cancelled"], completed: ["已完成", "completed"], interrupted: ["中断", "interrupted"], open: ["进行中", "in progress"] } },
  orders: {
    all: ["订单（{{count}}）", "Orders ({{count}})"], count: ["{{count}} 个订单", "orders: {{count}}"], day: ["{{day}} 日", "day {{day}}"], days: ["{{count}} 天", "{{count}} days"], insured: ["参保 {{count}} 天", "Insured days: {{count}}"], lead: ["接了单的每一天都算参保一天，费用由平台缴纳。", "Each day on which you took an order is an insured day; the platform pays."],
    noDay: ["这个月没有参保日。", "No insured day in this month."], none: ["还没有订单记录。", "No orders yet."], title: ["订单和参保天数", "Orders and insured days"],
  },
  owed: { due: ["待付", "due"], dueOn: ["应付日期", "Due on"], lead: ["这些由平台企业直接付给您，不经过资金。", "The platform pays these to you itself, not the fund."], left: ["还欠", "Still owed"], late: ["逾期 {{days}} 天", "{{days}} days late"], no_due_day: ["没有约定日期", "no due day"], paid: ["已付清", "paid"], reminders: ["催办次数", "Reminders"], title: ["平台企业应付", "Owed by the platform"] },
  papers: {
    again: ["原件不清楚，重新拍摄", "not clear, taken again"], arrived: ["已送到：{{what}}", "Arrived: {{what}}"], brought: ["已上传", "Brought in"], hide: ["收起", "Hide"], kind: ["材料种类", "Kind of paper"], look: ["查看", "Look"], making: ["正在处理…", "Preparing…"], mine: ["我提交的材料", "What I brought in"], none: ["还没有提交材料。", "Nothing brought in yet."],
    other: ["补充其他材料", "Bring in something else"], retake: ["重拍这一张", "Take this one again"], short: ["缺什么、补什么、重拍", "missing, brought in, taken again"], size: ["{{kb}} KB", "{{kb}} KB"], small: ["照片先在手机上压缩再上传，断网后接着传。", "Pictures are made small on the phone; a broken upload goes on where it stopped."], take: ["拍照或选择文件", "Take a picture or choose a file"],
    takeOut: ["移除 {{name}}", "Take out {{name}}"], title: ["材料", "Papers"], unreadable: ["“{{name}}”读不出来，请重新拍照，或选择 JPEG、PNG、PDF。", "{{name}} cannot be read. Take it again, or choose a JPEG, PNG or PDF."],
  },
  place: { all: ["主要页面", "Main screens"], cases: ["案件", "Cases"], home: ["首页", "Home"], me: ["我的", "Me"], orders: ["订单", "Orders"], report: ["报案", "Report"] },
  proxies: {
    account: ["对方的账号", "Their account"], accountHint: ["请对方登录后在“我的”里看账号。", "They find it under Me after signing in."], add: ["添加代理人", "Add a proxy"], added: ["已添加", "Added"], end: ["结束代理", "End it"], endLead: ["{{who}} 从下一次操作起不能再代您办理。", "From the next request on {{who}} can do nothing more for you."], ended: ["已结束", "Ended"],
    in_force: ["有效", "in force"], kind: ["对方是", "They are"], lead: ["近亲属或者工会可以代您报案、申请、查看。随时可以结束。", "A near relative or the union may report, apply and look for you. You can end it at any time."], list: ["代理人", "Proxies"], none: ["没有人代您办理。", "Nobody acts for you."], relative: ["近亲属", "near relative"], short: ["近亲属、工会", "relatives, union"],
    since: ["自 {{day}}", "since {{day}}"], sure: ["对方将能看到您的案件、材料和待遇。", "They will see your cases, papers and money."], title: ["代理人", "Who may act for me"], union: ["工会", "union"], until: ["有效期至（可不填）", "Until (optional)"], untilHint: ["不填则一直有效，直到您结束。", "Empty: until you end it."],
    by: { office: ["窗口登记", "recorded at the counter"], worker: ["本人添加", "added by the person"] },
  },
  reads: { for: ["目的：{{what}}", "for {{what}}"], lead: ["工作人员每次查看您的个人信息都会记在这里。", "Each time somebody reads your personal data it is written down here."], none: ["还没有人查看过。", "Nobody has read it yet."], short: ["谁、何时、看了什么", "who, when, what"], title: ["谁看过我的档案", "Who read my file"], unmasked: ["看了全文", "in full"], what: ["查看：{{what}}", "read: {{what}}"] },
  remedies: {
    body: ["向谁提出", "Before whom"], ended: ["期限已过", "period over"], history: ["已经提出过的", "What was used"], lead: ["对结论或者金额不同意，可以用下面的办法。期限一过就难以补救，请留意日期。", "If you do not agree with a decision or an amount, these ways are open. Mind the dates."], length: ["期限", "Period"], litigation: ["行政诉讼", "Going to court"], notOpen: ["暂不适用", "not open"],
    objection: ["异议", "Objection"], open: ["可以提出", "open"], reconsideration: ["行政复议", "Reconsideration"], second_appraisal: ["再次鉴定", "Second appraisal"], short: ["异议、复议、诉讼的期限", "objection, reconsideration, court, and their dates"], title: ["不同意怎么办", "If you do not agree"], until: ["最晚", "At the latest"],
    do: { litigation: ["登记已经起诉", "Note that you went to court"], objection: ["提出异议", "Object"], reconsideration: ["登记已经申请复议", "Note that you asked for it"], second_appraisal: ["申请再次鉴定", "Ask for a second appraisal"] },
  },
  report: {
    addPicture: ["拍照或选择照片", "Take or choose pictures"], before: ["上一步", "Back"], check: ["核对", "Look it over"], contact: ["联系电话", "Telephone"], contactHint: ["工作人员用它联系您；不填也能报案。", "An officer calls you there; you may leave it empty."], done: ["报案已收到", "Report received"], drop: ["放弃这份报案", "Throw this report away"], dropLead: ["写的内容和照片会从这部手机删除。", "What you wrote and the pictures are deleted from this phone."],
    empty: ["未填", "empty"], fits: ["和订单的关系", "How it fits your orders"], fixed: ["这份报案发送过，还没有回音，内容不能再改；请原样重发，不会重复登记。", "It was sent and no answer came, so it cannot be changed. Send it again as it is; it is never entered twice."], forWhom: ["{{by}} 代 {{who}} 报案", "{{by}} reports for {{who}}"], helpFirst: ["先救人", "Help first"],
    hospital: ["在哪家医院（可不填）", "Which hospital (optional)"], hospitalHint: ["正在或者将要治疗的医院。", "Where you are or will be treated."], kept: ["内容随写随存，只在这部手机上；发送后删除。", "Kept on this phone as you write; deleted once sent."], me: ["{{who}}（本人）", "{{who}} (myself)"], narrative: ["怎么受伤的", "How it happened"], narrativeHint: ["一两句话就行，例如：送餐途中被电动车撞到左腿。", "A sentence or two, such as: hit on the left leg by a scooter while delivering."],
    needsPlace: ["没有查到当时的订单，请回到第二步选择区县。", "No order of that time was found. Go back to part two and choose the county."], next: ["下一步", "Next"], no: ["报案编号", "Report number"], noOrders: ["这个时间没有查到订单。照样可以报案。", "No order was found for this time. Report it all the same."], noPlace: ["未选择", "not chosen"], noTime: ["不记得时间也可以报案，工作人员会查清。", "You may report without a time; an officer finds out."],
    noneChosen: ["未选", "none chosen"], notKept: ["这个浏览器不能保存草稿，请一次写完发送。", "This browser keeps no drafts. Please finish and send it in one go."], orders: ["当时的订单", "Orders of that time"], ordersLater: ["现在没有网络，订单由系统在收到后查找。", "There is no connection; the orders are looked up when it arrives."], ordersWhich: ["受伤时在执行的订单", "Orders that you were carrying out"], otherPlace: ["不在这里，另选", "Somewhere else"],
    part1: ["人和时间", "Who, when"], part2: ["地点和经过", "Where, what"], part3: ["照片和发送", "Pictures, send"], pictures: ["现场照片", "Pictures of the scene"], picturesLead: ["可以不拍，也可以以后补。照片会先压缩，并去掉照片里的位置信息。", "You may leave them out or add them later. They are made small, and the place inside the file is dropped."], placeIs: ["区县：{{place}}", "County: {{place}}"], placeLater: ["现在没有网络，区县由系统从订单取；取不到会再问您。", "There is no connection; the county is taken from the order, or you are asked later."],
    point: ["现在的位置", "Where you are now"], pointAgain: ["重新定位", "Locate again"], pointDrop: ["不发送位置", "Do not send it"], pointHeld: ["已记下位置（误差约 {{metres}} 米），密封保存。", "Your place is noted (within {{metres}} m) and kept sealed."], pointIncluded: ["随报案发送", "goes with the report"], pointTake: ["记下我的位置", "Note where I am"], pointWhy: ["还在现场时记下位置，便于核实。可以不发送。", "While you are still there it helps to find out. You need not send it."],
    self: ["本人", "Myself"], send: ["发送报案", "Send the report"], sendAgain: ["原样重发", "Send it again"], steps: ["三步", "Three parts"], title: ["报案", "Report an injury"], toCase: ["查看进度", "See how it goes"], unknownTime: ["不记得", "not known"], unsent: ["还没有送到，已保存在这部手机上。有网络时请点“原样重发”，不会重复登记。", "It has not arrived and is kept on this phone. Send it again when there is a connection; it is never entered twice."],
    what: ["经过", "What happened"], when: ["时间", "When"], whenLabel: ["什么时间受伤", "When you were hurt"], where: ["地点", "Where"], who: ["谁受伤了", "Who is hurt"],
  },
  sending: {
    drop: ["不再发送", "Do not send"], kept: ["未送到的保存在这部手机上，有网络时继续。", "What has not arrived is kept on this phone and goes on when there is a connection."], noCase: ["等立案后发送", "sent when there is a case"], now: ["现在发送", "Send now"], part: ["{{done}} / {{all}} KB", "{{done}} of {{all}} KB"], refused: ["没有被接收", "was not taken"], title: ["正在发送", "On its way"], waits: ["等待发送，{{all}} KB", "waiting, {{all}} KB"],
  },
  signIn: {
    account: ["用账号登录", "Sign in with an account"], demo: ["演示账号", "Demo accounts"], demoLead: ["点一个人即可登录；密码", "Touch a person to sign in; password"], provider: ["用{{name}}登录", "Sign in with {{name}}"],
    failed: { identity_refused: ["身份认证没有完成，请重试。", "Signing in was not completed. Please try again."], identity_unknown: ["这个身份还没有开通，请到窗口登记。", "This identity has no account here yet. Please register at the counter."] },
  },
  step: {
    addPaper: ["去上传材料", "Bring in a paper"], answer: ["您的答复", "Your answer"], body: ["受理机关", "Before which body"], done: ["已提交", "Done"], items: ["申领哪些待遇", "Which benefits"], itemsHint: ["拿不准的可以都选，由工作人员核定。", "Choose all that may apply; the office finds out."], kind: ["申请什么", "What you apply for"],
    latePaper: ["哪一份是超期说明", "Which paper states it"], noPapers: ["还没有可以提交的材料。", "There is no paper to hand in yet."], notNow: ["现在不能办这一项。", "This cannot be done now."], nothing: ["不需要另外填写。", "Nothing more is needed."], papers: ["提交哪些材料", "Which papers"], question: ["问题", "The question"],
    statement: ["您的理由", "Your reasons"], statementHint: ["写明不同意什么、为什么。", "Say what you do not agree with, and why."], sure: ["提交后会通知办理单位，不能撤销。", "It goes to the office and cannot be taken back."], title: ["办理", "Take a step"],
    together: ["一并申请后面的环节", "Ask for later stages together"], togetherHint: ["选了以后，前一环节的结论送达，系统自动转入下一环节，不用再填申请。每一环节仍由工作人员审查决定。", "Once a conclusion has reached you, the matter is passed on by itself and you fill in no further form. Each stage is still decided by the office."],
    stage: { appraisal_application: ["劳动能力鉴定", "appraisal"], benefit_application: ["待遇", "benefits"] },
    kindOf: { death: ["死亡待遇", "death benefits"], disability: ["伤残和医疗待遇", "disability and medical benefits"] },
    lead: {
      application: ["平台企业没有替您申请的，您可以自己申请。", "If the platform does not apply for you, you may."], appraisal_application: ["伤情稳定后，可以申请鉴定劳动能力等级。", "Once your condition is stable, the grade can be appraised."], appraisal_material_received: ["补齐鉴定需要的材料。", "Bring in what the appraisal lacks."],
      benefit_application: ["结论确认后，可以申领各项待遇。", "Once it is confirmed you may apply for the benefits."], inquiry_answer: ["工作人员想了解一些情况。", "An officer wants to know something."], late_statement: ["申请晚于期限时，请说明原因。", "Where the application was late, say why."], litigation: ["诉讼向法院提起；这里只登记，便于办理单位知道。", "You go to the court itself; here it is only noted, so that the office knows."],
      material_received: ["选好补交的材料后提交，案件继续办理。", "Choose the papers and hand them in; the case then goes on."], objection: ["向作出决定的机关提出，由没有参与原决定的人答复。", "It goes to the body that decided; somebody else answers it."], reconsideration: ["复议向复议机关申请；这里只登记，便于办理单位知道。", "You apply to the reviewing body itself; here it is only noted, so that the office knows."],
      review_appraisal_application: ["伤情变化后，可以申请复查鉴定。", "When your condition has changed, it can be appraised again."], second_appraisal_application: ["不同意鉴定结论，可以向省级委员会申请再次鉴定。", "If you do not agree, the provincial committee appraises a second time."], withdrawal: ["撤回后不再办理；受伤的事实仍然保留，符合条件时可以再次申请。", "It is then not dealt with; what happened stays on record and you may apply again where possible."],
    },
  },
  oneStop: {
    title: ["一件事办理", "One-stop handling"], passed: ["已一并申请：{{what}}。前一环节的结论送达后自动转入下一环节，不用再申请。", "Asked for together: {{what}}. Once a conclusion has reached you the next stage begins by itself."], charge: ["全程负责：{{who}}", "In charge throughout: {{who}}"],
    fetched: ["{{what}}：由我们直接向持有部门取得，{{until}} 前答复，暂不用您提供。", "{{what}}: we ask the body that holds it, answer by {{until}}; you need not bring it now."], ofYou: ["{{what}}：没有取得，请您提供。", "{{what}}: it could not be fetched; please bring it."], have: ["{{what}}：已取得，不用您提供。", "{{what}}: fetched; you need not bring it."],
    put: ["不用申请，已为您提出：{{what}}。由工作人员按一般程序核定。", "Put forward for you without an application: {{what}}. The office assesses it in the ordinary way."], decline: ["谢绝这些待遇", "Decline these benefits"], declineSure: ["谢绝后，工作人员会按您的意思处理。", "The office then deals with it as you wish."], declined: ["您已谢绝：{{what}}", "You declined: {{what}}"], done: ["已告知办理单位", "The office was told"],
  },
  until: ["最晚 {{day}}", "by {{day}}"],
  where: { city: ["市", "City"], county: ["区县", "County"], province: ["省", "Province"], unknown: ["没有得到位置：请允许定位，或者到室外再试。", "Your place was not found: allow it, or try outdoors."] },
};
