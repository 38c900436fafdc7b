// The shop's own script: a cart that counts, and the two things that a shop does with the chat.

const cart = JSON.parse(localStorage.getItem("cart") || "[]");

function show() {
  for (const count of document.querySelectorAll("[data-cart-count]")) count.textContent = cart.length;
}

function add(id) {
  cart.push(id);
  localStorage.setItem("cart", JSON.stringify(cart));
  show();
}

// "Add to cart" on a card of the chat. preventDefault() says that it is in the cart now, and the card shows that.
document.addEventListener("shoptalk:add-to-cart", (event) => {
  add(event.detail.variant?.id ?? event.detail.id);
  event.preventDefault();
});

// Buttons of the page that open the chat, with words or without.
document.addEventListener("click", ({ target }) => {
  const chat = document.querySelector("shoptalk-chat");
  if (target.dataset.add) add(target.dataset.add);
  if (target.dataset.ask) chat?.say(target.dataset.ask);
  else if (target.dataset.ask === "") chat?.open();
});

show();
