import { expect, test } from 'vitest'
import { openMail, sealedMail } from './sealed-mail.ts'

const mail = { kind: 'sign-in', to: 'ecole1@example.org', language: 'fr', link: 'https://camion.example.org/connexion/lien/abc', code: '123456' } as const

test('a sealed mail is opened with the same secret, and shows nothing of itself', () => {
  const sealed = sealedMail('of this server', mail)
  expect(openMail('of this server', sealed)).toEqual(mail)
  for (const shown of [mail.to, mail.link, mail.code]) expect(sealed.includes(shown)).toBe(false)
})

test('another secret, a changed byte and a torn mail open nothing', () => {
  const sealed = sealedMail('of this server', mail)
  expect(openMail('of another', sealed)).toBeUndefined()
  expect(openMail('of this server', Buffer.from(sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte))))).toBeUndefined()
  expect(openMail('of this server', sealed.subarray(0, 20))).toBeUndefined()
})

test('the same mail sealed twice is not the same', () => {
  expect(sealedMail('of this server', mail).equals(sealedMail('of this server', mail))).toBe(false)
})
