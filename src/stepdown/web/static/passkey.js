// Passkeys need scripts: their buttons are shown where scripts run, and what went wrong is said in words.
const problem = document.getElementById("passkey-problem");

if ("PublicKeyCredential" in window) {
  document.querySelectorAll("[data-passkey]").forEach((button) => { button.hidden = false; });
} else {
  problem.textContent = "This browser has no passkeys. Use an app that shows codes.";
}
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  problem.textContent = "The passkey was not used. Try again, or use another way.";
});
