/** Words that every page uses. */
export const zh = {
  common: {
    product: "职保", fullName: "新就业形态人员职业伤害保障", signIn: "登录", signOut: "退出", account: "账号", password: "密码", language: "English",
    ok: "确定", cancel: "取消", save: "保存", send: "提交", back: "返回", retry: "重试", close: "关闭", search: "查询", download: "下载", print: "打印",
    loading: "正在载入…", nothing: "没有内容", yes: "是", no: "否", unknown: "未知", none: "无", total: "共 {{count}} 条", required: "必填",
    provisional: "暂定", skip: "跳到正文", demo: "演示", detail: "详情", counted: "{{label}}（{{count}}）", reason: "理由", remedy: "怎么办", place: "位置", code: "代码",
  },
  problem: {
    network: "连接不上服务器，内容没有提交。", networkRemedy: "请检查网络后重试。",
    unreadable: "服务器的回答无法读取。", unreadableRemedy: "请稍后重试；仍不行请联系管理员。",
  },
};
