// The one script of these pages: what a browser can only do with a script, make a passkey and sign in with one.
for (const button of document.querySelectorAll('[data-passkey]')) {
  const says = button.parentElement.querySelector('[data-passkey-says]')
  const isMaking = button.dataset.passkey === 'make'
  const ask = async (path, body) => {
    const answer = await fetch(`/api/passkeys/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const said = await answer.json()
    if (!answer.ok) throw Object.assign(new Error('refused'), { code: said.code })
    return said
  }
  const make = async () => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await ask('options-to-make', {}))
    const made = await navigator.credentials.create({ publicKey })
    await ask('made', { response: made.toJSON() })
    location.reload()
  }
  const use = async () => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await ask('options-to-use', {}))
    const used = await navigator.credentials.get({ publicKey })
    const { to } = await ask('used', { response: used.toJSON(), ...(button.dataset.back ? { back: button.dataset.back } : {}) })
    location.assign(to)
  }
  const tell = (words) => {
    says.textContent = words
    says.hidden = words === ''
  }
  button.addEventListener('click', () => {
    tell('')
    ;(isMaking ? make() : use()).catch((error) => tell(error.code === 'sign-in-too-old' ? button.dataset.fresh : button.dataset.failed))
  })
  const canDo = 'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential
  button.hidden = !canDo
  button.parentElement.querySelector('[data-passkey-without]').hidden = canDo
}
