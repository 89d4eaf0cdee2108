// Comfort only: every page works without this.
document.addEventListener("change", (event) => {
  const field = event.target;
  if (field.matches("[data-submit]")) {
    field.form.requestSubmit();
  }
  // "None of these" and a sign exclude each other.
  const group = field.closest("fieldset");
  if (group && field.checked && field.matches("[data-none]")) {
    group.querySelectorAll("[data-sign]").forEach((sign) => { sign.checked = false; });
  } else if (group && field.checked && field.matches("[data-sign]")) {
    group.querySelectorAll("[data-none]").forEach((none) => { none.checked = false; });
  }
});

// Dropping files and folders: a folder comes with the paths of its files.
async function filesOf(entry, path) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    return [{ file, name: path + file.name }];
  }
  const reader = entry.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      return all;
    }
    for (const one of some) {
      all.push(...await filesOf(one, path + entry.name + "/"));
    }
  }
}

document.querySelectorAll("[data-drop]").forEach((form) => {
  const chosen = form.querySelector("[data-chosen]");
  const progress = form.querySelector("[data-progress]");
  let dropped = [];
  form.querySelector("[data-folder]").hidden = false;
  const say = (files) => {
    const bytes = files.reduce((sum, one) => sum + one.file.size, 0);
    chosen.textContent = files.length + (files.length === 1 ? " file, " : " files, ") + (bytes / 1e6).toFixed(1) + " MB";
  };
  const picked = () => Array.from(form.querySelectorAll("input[type=file]"))
    .flatMap((input) => Array.from(input.files))
    .map((file) => ({ file, name: file.webkitRelativePath || file.name }));
  form.addEventListener("change", () => { dropped = []; say(picked()); });
  form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over"); });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", async (event) => {
    event.preventDefault();
    form.classList.remove("over");
    const entries = Array.from(event.dataTransfer.items).map((item) => item.webkitGetAsEntry()).filter(Boolean);
    const all = await Promise.all(entries.map((entry) => filesOf(entry, "")));
    dropped = all.flat();
    say(dropped);
  });
  form.addEventListener("submit", (event) => {
    const files = dropped.length > 0 ? dropped : picked();
    if (files.length === 0) {
      return;
    }
    event.preventDefault();
    const body = new FormData();
    form.querySelectorAll("input[type=hidden]").forEach((input) => body.append(input.name, input.value));
    files.forEach((one) => body.append("files", one.file, one.name));
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    progress.hidden = false;
    form.querySelector("[data-send]").disabled = true;
    request.upload.addEventListener("progress", (sent) => {
      if (sent.lengthComputable) {
        progress.value = sent.loaded / sent.total;
        chosen.textContent = Math.round(100 * progress.value) + " % handed in";
      }
    });
    request.addEventListener("load", () => {
      if (request.status < 400) {
        window.location.assign(request.responseURL);
      } else {
        document.open();
        document.write(request.responseText);
        document.close();
      }
    });
    request.addEventListener("error", () => {
      form.querySelector("[data-send]").disabled = false;
      chosen.textContent = "The upload broke off. Nothing was brought in; try again.";
    });
    request.send(body);
  });
});

// What could not be saved is said where it was asked for; nothing that was typed is taken away.
const refused = (event, words) => {
  const near = event.detail.target;
  near.querySelectorAll(".refused").forEach((old) => old.remove());
  const said = document.createElement("p");
  said.className = "alert refused";
  said.setAttribute("role", "alert");
  said.textContent = words;
  near.prepend(said);
};
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.requestConfig.verb === "post") {
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    const words = page.querySelector("main .lead, main [role=alert]");
    refused(event, words ? words.textContent : "That was not saved. Try again.");
  }
});
document.addEventListener("htmx:sendError", (event) => {
  if (event.detail.requestConfig.verb === "post") {
    refused(event, "That was not saved: Backstride does not answer. Is it still running?");
  }
});
