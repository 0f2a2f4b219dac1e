"use strict";

// Data of the server is displayed as text, never as HTML, because a record or a header can contain anything.

const events = {
  BUILD_SUCCEEDS: "Build finishes",
  BUILD_FAILS: "Build fails",
  SCHEDULE_OPENS: "Schedule opens",
  START_SUCCEEDS: "Start finishes",
  START_FAILS: "Start fails",
  RUN_FAILS: "Run error",
  SCHEDULE_ENDS: "Schedule ends",
};

const byId = (id) => document.getElementById(id);
const cards = new Map();
let due = [];

function field(element, name) {
  return element.querySelector(`[data-field="${name}"]`);
}

function setText(element, name, text) {
  const target = field(element, name);
  if (target.textContent !== text) {
    target.textContent = text;
  }
}

function copyOf(template) {
  return byId(template).content.firstElementChild.cloneNode(true);
}

function time(text) {
  return new Date(text).toLocaleTimeString();
}

function counted(number, word) {
  return `${number.toLocaleString()} ${word}${number === 1 ? "" : "s"}`;
}

function say(problem) {
  byId("problem").hidden = problem === "";
  byId("problem").textContent = problem;
}

async function send(method, address, body) {
  try {
    const response = await fetch(address, { method, body: body && JSON.stringify(body) });
    say(response.ok ? "" : await response.text());
  } catch {
    say("The server does not respond.");
  }
}

// --- campaigns

function cardOf(tenant, campaign) {
  let card = cards.get(campaign.id);
  if (!card) {
    card = copyOf("campaign");
    setText(card, "name", campaign.name || "A campaign without a name");
    setText(card, "id", campaign.id);
    setText(card, "tenant", `tenant ${tenant.name} at ${tenant.customerSite}`);
    card.id = `campaign-${campaign.id}`;
    cards.set(campaign.id, card);
    byId("campaigns").append(card);
  }

  return card;
}

function showMachine(card, campaign) {
  const next = [...campaign.actions, ...campaign.events].map((transition) => transition.to);
  for (const node of card.querySelectorAll("[data-state]")) {
    const current = node.dataset.state === campaign.state;
    node.classList.toggle("current", current);
    current ? node.setAttribute("aria-current", "step") : node.removeAttribute("aria-current");
  }

  for (const edge of card.querySelectorAll("[data-from]")) {
    const possible = edge.dataset.from === campaign.state && next.includes(edge.dataset.to);
    edge.classList.toggle("possible", possible);
  }
}

function showEvents(card, campaign) {
  const target = field(card, "events");
  const names = campaign.events.map((transition) => transition.by);
  if (target.dataset.names === names.join()) {
    return;
  }

  target.dataset.names = names.join();
  target.replaceChildren(
    ...names.map((name) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = events[name];
      button.addEventListener("click", () => send("POST", `/page/campaigns/${campaign.id}/events/${name}`));
      return button;
    }),
  );
}

function rowOf(record) {
  const row = document.createElement("tr");
  const state = record.stateReason ? `${record.state} (${record.stateReason})` : record.state;
  for (const text of [record.crmRecordId, state, record.priority, record.rank, time(record.nextAttemptAfter)]) {
    row.insertCell().textContent = text;
  }

  return row;
}

function showCampaign(tenant, campaign) {
  const card = cardOf(tenant, campaign);
  const traits = [campaign.dynamic ? "dynamic" : "not dynamic", campaign.enabled ? "" : "disabled"];
  const state = field(card, "state");
  setText(card, "state", campaign.state);
  state.title = campaign.displayStatus;
  state.dataset.tone = campaign.state.endsWith("ERROR") ? "bad" : campaign.state === "RUNNING" ? "good" : "";
  setText(card, "traits", traits.filter(Boolean).join(", "));
  setText(card, "actions", campaign.actions.map((transition) => transition.by).join(", ") || "no action");
  setText(card, "recordCount", counted(campaign.recordCount, "record"));
  const counts = campaign.recordCounts.map((count) => `${count.count.toLocaleString()} ${count.type} ${count.state}`);
  setText(card, "recordCounts", counts.length ? `(${counts.join(", ")})` : "");
  field(card, "records").replaceChildren(...campaign.records.map(rowOf));
  showMachine(card, campaign);
  showEvents(card, campaign);
  if (campaign.due) {
    due.push({ card, at: Date.parse(campaign.due.at), event: events[campaign.due.event] });
  } else {
    setText(card, "due", "");
  }
}

function countDown() {
  for (const { card, at, event } of due) {
    const seconds = Math.max(0, Math.ceil((at - Date.now()) / 1000));
    setText(card, "due", `${event} in ${counted(seconds, "second")}`);
  }
}

// --- requests

function itemOf(exchange) {
  const item = copyOf("request");
  const status = field(item, "status");
  item.dataset.number = exchange.number;
  status.textContent = exchange.status || "no response";
  status.dataset.tone = exchange.status === 0 || exchange.status >= 400 ? "bad" : "good";
  setText(item, "method", exchange.method);
  setText(item, "target", exchange.target);
  setText(item, "receivedAt", time(exchange.receivedAt));
  setText(item, "body", exchange.requestBody);
  const headers = Object.entries(exchange.headers).map(([name, value]) => `${name}: ${value}`);
  setText(item, "request", [...headers, "", exchange.requestBody].join("\n"));
  setText(item, "response", [exchange.contentType ?? "", "", exchange.responseBody].join("\n").trim());
  return item;
}

function showRequests(exchanges) {
  const list = byId("requests");
  const newest = Number(list.firstElementChild?.dataset.number ?? 0);
  list.prepend(...exchanges.filter((exchange) => exchange.number > newest).map(itemOf));
  while (list.childElementCount > exchanges.length) {
    list.lastElementChild.remove();
  }

  byId("no-requests").hidden = exchanges.length > 0;
}

// --- faults

function showFault(fault) {
  const name = document.querySelector(`#fault option[value="${fault.kind}"]`).textContent;
  const left = fault.requests ? `the next ${counted(fault.requests, "request")}` : "all requests";
  byId("fault-now").textContent = fault.kind === "NONE" ? "No fault is injected." : `${name}. Applies to ${left}.`;
}

byId("fault").addEventListener("submit", (submit) => {
  submit.preventDefault();
  const form = new FormData(submit.target);
  const requests = form.get("requests");
  send("PUT", "/page/fault", {
    kind: form.get("kind"),
    seconds: Number(form.get("seconds")),
    requests: requests ? Number(requests) : null,
  });
});

// --- the stream of changes

const changes = new EventSource("/page/changes");
changes.addEventListener("open", () => {
  byId("connection").textContent = "Live";
});
changes.addEventListener("error", () => {
  byId("connection").textContent = "The server does not respond. Trying again …";
});
changes.addEventListener("message", (message) => {
  const view = JSON.parse(message.data);
  due = [];
  for (const tenant of view.tenants) {
    for (const campaign of tenant.campaigns) {
      showCampaign(tenant, campaign);
    }
  }

  showRequests(view.exchanges);
  showFault(view.fault);
  countDown();
});
setInterval(countDown, 250);
