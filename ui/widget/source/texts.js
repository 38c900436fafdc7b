// What the widget says by itself, in English and Chinese. What the shop says comes from the server.

const ES = /(?:s|x|z|ch|sh)$/;

function many(kind, count) {
  if (count === 1 || /[^s]s$/.test(kind)) return kind;
  if (/[^aeiou]y$/.test(kind)) return `${kind.slice(0, -1)}ies`;
  return kind + (ES.test(kind) ? "es" : "s");
}

const EN = {
  open: (shop) => `Chat with ${shop}`,
  close: "Close chat",
  restart: "New conversation",
  assistant: "Automatic assistant",
  person: (name) => `${name} is with you`,
  team: "The shop’s team",
  conversation: "Conversation",
  ask: "What are you looking for?",
  message: "Your message",
  send: "Send",
  stop: "Stop answering",
  aboutThis: ["Tell me about this one", "Does it come in other colors?", "Is there something like it for less?"],
  about: "You are looking at",
  reading: "Reading your message",
  looking: (count, kind) => (count && kind ? `Reading ${count} ${many(kind, count)}` : "Looking through the shop"),
  writing: (fitting) => (fitting ? `Writing about the best of ${fitting}` : "Writing"),
  items: "Items",
  like: "Like",
  save: "Save",
  cart: "Add to cart",
  inCart: "In your cart",
  see: "See it in the shop",
  together: "Together",
  others: "Or instead",
  compared: "Comparison",
  source: "Store handbook",
  waiting: (name) => `${name} has your message`,
  taken: (name) => `${name} joined`,
  released: (name) => `${name} left, the assistant is back`,
  again: "Try again",
  away: "The shop can’t be reached. What you write is kept, and we keep trying.",
  now: "Try now",
  fresh: "The earlier conversation has ended. This is a new one.",
  unkept: "That could not be kept. Please try again.",
};

const ZH = {
  open: (shop) => `与${shop}聊聊`,
  close: "关闭聊天",
  restart: "重新开始",
  assistant: "自动导购",
  person: (name) => `${name} 正在为你服务`,
  team: "店铺客服",
  conversation: "对话",
  ask: "想找点什么？",
  message: "你的消息",
  send: "发送",
  stop: "停止回答",
  aboutThis: ["介绍一下这件商品", "有别的颜色吗？", "有没有类似但便宜些的？"],
  about: "你正在看",
  reading: "正在阅读你的消息",
  looking: (count) => (count ? `正在浏览 ${count} 件商品` : "正在店里寻找"),
  writing: (fitting) => (fitting ? `正在从 ${fitting} 件里挑选介绍` : "正在回复"),
  items: "商品",
  like: "喜欢",
  save: "收藏",
  cart: "加入购物车",
  inCart: "已在购物车",
  see: "去店里看看",
  together: "合计",
  others: "也可以选",
  compared: "对比",
  source: "店铺说明",
  waiting: (name) => `${name} 已收到你的消息`,
  taken: (name) => `${name} 已加入`,
  released: (name) => `${name} 已离开，由自动导购继续`,
  again: "重试",
  away: "暂时连不上店铺，你的消息会保留，正在重试。",
  now: "立即重试",
  fresh: "之前的对话已结束，这是新的对话。",
  unkept: "没能保存，请再试一次。",
};

/** The texts for a language tag ("zh-CN", "en"); English for any that isn't Chinese. */
export function textsIn(tag) {
  return /^zh\b/i.test(tag) ? ZH : EN;
}
