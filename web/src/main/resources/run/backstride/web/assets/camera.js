// Filming in the browser, where it may: a preview, time to get into the picture, and the film in the form.
(() => {
  const form = document.querySelector(".gait-form");
  if (!form) {
    return;
  }
  const field = form.querySelector("#video");
  const put = (file) => {
    const all = new DataTransfer();
    all.items.add(file);
    field.files = all.files;
  };
  const capture = form.querySelector("[data-capture]");
  capture.addEventListener("change", () => {
    if (capture.files.length > 0) {
      put(capture.files[0]);
    }
  });
  const camera = form.querySelector("[data-camera]");
  if (!navigator.mediaDevices || !window.MediaRecorder) {
    return;
  }
  camera.hidden = false;
  const open = camera.querySelector("[data-camera-open]");
  const live = camera.querySelector("[data-camera-live]");
  const preview = camera.querySelector("[data-camera-preview]");
  const words = camera.querySelector("[data-camera-words]");
  const start = camera.querySelector("[data-camera-start]");
  const stop = camera.querySelector("[data-camera-stop]");
  let stream = null;
  let recorder = null;
  const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });
  open.addEventListener("click", async () => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 }, frameRate: { ideal: 120 } },
      });
    } catch (error) {
      words.textContent = "";
      open.insertAdjacentText("afterend", " The camera can't be used: " + error.message + ". Choose a file in its place.");
      return;
    }
    live.hidden = false;
    open.disabled = true;
    preview.srcObject = stream;
    await preview.play();
    const rate = stream.getVideoTracks()[0].getSettings().frameRate;
    words.textContent = rate ? "Ready, " + Math.round(rate) + " frames a second." : "Ready.";
  });
  start.addEventListener("click", async () => {
    start.disabled = true;
    for (let left = 10; left > 0; left--) {
      words.textContent = String(left);
      await pause(1000);
    }
    const parts = [];
    const type = ["video/mp4", "video/webm"].find((one) => MediaRecorder.isTypeSupported(one));
    recorder = new MediaRecorder(stream, type ? { mimeType: type, videoBitsPerSecond: 12e6 } : {});
    recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
    recorder.addEventListener("stop", () => {
      const mp4 = recorder.mimeType.startsWith("video/mp4");
      put(new File(parts, "camera." + (mp4 ? "mp4" : "webm"), { type: recorder.mimeType }));
      words.textContent = "Recorded. Say from where below, then “Measure it”.";
      start.disabled = false;
      stop.disabled = true;
    });
    recorder.start();
    stop.disabled = false;
    for (let left = 15; left > 0 && recorder.state === "recording"; left--) {
      words.textContent = "Recording, " + left + " s";
      await pause(1000);
    }
    if (recorder.state === "recording") {
      recorder.stop();
    }
  });
  stop.addEventListener("click", () => {
    if (recorder && recorder.state === "recording") {
      recorder.stop();
    }
  });
})();
