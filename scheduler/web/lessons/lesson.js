// The arrow keys follow the links of a lesson; what they can do is said only where there is a script.
for (const hint of document.querySelectorAll('.lesson-keys')) hint.classList.add('is-known')
addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return
  const way = { ArrowLeft: 'prev', PageUp: 'prev', ArrowRight: 'next', PageDown: 'next' }[event.key]
  const link = way && document.querySelector(`.lesson a[rel=${way}]`)
  if (!link) return
  event.preventDefault()
  location.assign(link.href)
})
