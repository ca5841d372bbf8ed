// A stop is dragged to other days, or to another truck, with a mouse or a pen. Nothing is done by it: the page that follows shows what it would break.
const timeline = document.querySelector('.timeline')
const goes = timeline.querySelector('.goes')
const unit = Number(timeline.dataset.unit)
const row = Number(timeline.dataset.row)
const trucks = JSON.parse(timeline.dataset.trucks)
const written = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })

for (const bar of timeline.querySelectorAll('[data-stop]')) {
  const truckAt = trucks.findIndex(({ id }) => id === bar.dataset.truck)
  const box = bar.querySelector('.whole')
  let held
  let hasMoved = false

  /** Where it would begin, and with which truck: whole days and whole rows. */
  const whither = ({ clientX, clientY }) => {
    const days = Math.round((clientX - held.x) / unit)
    const at = Math.min(trucks.length - 1, Math.max(0, truckAt + Math.round((clientY - held.y) / row)))
    const first = new Date(`${bar.dataset.first}T00:00:00Z`)
    first.setUTCDate(first.getUTCDate() + days)
    return { days, rows: at - truckAt, first, truck: trucks[at] }
  }
  const back = () => {
    held = undefined
    bar.removeAttribute('transform')
    bar.classList.remove('is-held')
    goes.textContent = ''
  }

  bar.addEventListener('dragstart', (event) => event.preventDefault())
  bar.addEventListener('click', (event) => hasMoved && event.preventDefault())
  bar.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.pointerType === 'touch') return
    held = { x: event.clientX, y: event.clientY }
    hasMoved = false
    bar.setPointerCapture(event.pointerId)
  })
  bar.addEventListener('pointermove', (event) => {
    if (!held || (!hasMoved && Math.hypot(event.clientX - held.x, event.clientY - held.y) < 5)) return
    hasMoved = true
    const { days, rows, first, truck } = whither(event)
    bar.setAttribute('transform', `translate(${days * unit} ${rows * row})`)
    bar.classList.add('is-held')
    goes.textContent = trucks.length > 1 ? `${written.format(first)}, ${truck.name}` : written.format(first)
    goes.setAttribute('x', Number(box.getAttribute('x')) + days * unit + 4)
    goes.setAttribute('y', Number(box.getAttribute('y')) + rows * row - 4)
  })
  bar.addEventListener('pointerup', (event) => {
    if (!held) return
    const { days, rows, first, truck } = whither(event)
    if (!hasMoved || (days === 0 && rows === 0)) return back()
    location.assign(`/bureau/etapes/${bar.dataset.stop}/modifier?du=${first.toISOString().slice(0, 10)}&camion=${truck.id}`)
  })
  bar.addEventListener('pointercancel', back)
  addEventListener('keydown', (event) => event.key === 'Escape' && held && back())
  addEventListener('pageshow', back)
}
