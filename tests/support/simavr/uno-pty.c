/*
 * A second Uno, independent of our emulator: simavr's ATmega328P at 16 MHz, paced to real time, its
 * serial line on a pseudo-terminal that any program may open as it opens a real board.
 *
 *   uno-pty FIRMWARE.hex
 *
 * stdout, JSON lines:  {"port":"/dev/pts/4"}                        once, ready to be opened
 *                      {"cycle":1600,"pin":"D13","level":1}         an output or pull-up changed
 *                      {"cycle":1600,"pin":"D3","duty":100}         a timer drives it, 0 to 255; null: no timer does
 *                      {"cycle":1600,"reset":true}                  the port was opened: as DTR, that resets
 * stdin, lines:        level D2 1 [CYCLE]   volts A0 2.5 [CYCLE]    from that cycle on, or at once
 *                      release D2 [CYCLE]                           nothing is wired to it any more
 *                      quit                                         so does the end of stdin
 *
 * A cycle is 62.5 ns since the start; resets don't set it back. PWM by hardware shows no changes of
 * level, since simavr makes none: its duty is that of the registers, told at most 0.2 ms late.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <simavr/avr_adc.h>
#include <simavr/avr_ioport.h>
#include <simavr/avr_uart.h>
#include <simavr/sim_avr.h>
#include <simavr/sim_hex.h>
#include <simavr/sim_io.h>

enum {
	HZ = 16000000,
	SLICE = HZ / 5000,            /* 0.2 ms between two looks at the world */
	CHARACTER = HZ / 5760,        /* ten bits at 57600 a second: start, eight of data, stop */
	RESET_HOLD = HZ / 4,          /* held in reset so long, as by a bootloader: the opener flushes its port first, and may be slow */
	MOST_LATE = HZ / 10,          /* further behind real time than this we let go, rather than sprint */
};

/* Port D is D0..D7, B is D8..D13, C is A0..A5. */
static const struct { char name; int pins, first; avr_io_addr_t port, ddr; const char *letter; } ports[] = {
	{ 'D', 8, 0, 0x2b, 0x2a, "D" }, { 'B', 6, 8, 0x25, 0x24, "D" }, { 'C', 6, 0, 0x28, 0x27, "A" },
};
/* Pins a timer may drive: control register, the bits of it that connect the pin, compare register (datasheet, "Register Summary"). */
static const struct { const char *name; avr_io_addr_t control, compare; uint8_t connected; } timed[] = {
	{ "D3", 0xb0, 0xb4, 0x30 }, { "D5", 0x44, 0x48, 0x30 }, { "D6", 0x44, 0x47, 0xc0 }, { "D11", 0xb0, 0xb3, 0xc0 },
};
static uint8_t wired[3], wired_levels[3], shown[3]; /* a bit for each pin of a port */

static struct input { uint64_t cycle; char verb; int port, bit; double value; struct input *next; } *inputs;

static avr_t *avr;
static int line, openers, watch;
static uint8_t heard[4096];
static size_t heard_from, heard_to;

static void die(const char *what) { fprintf(stderr, "uno-pty: %s\n", what); exit(1); }

static void show_pins(int port)
{
	uint8_t ddr = avr->data[ports[port].ddr], out = avr->data[ports[port].port];
	uint8_t pulled = (wired[port] & wired_levels[port]) | (~wired[port] & out);
	uint8_t levels = (ddr & out) | (~ddr & pulled);
	for (int bit = 0; bit < ports[port].pins; bit++)
		if (((levels ^ shown[port]) >> bit) & 1)
			printf("{\"cycle\":%llu,\"pin\":\"%s%d\",\"level\":%d}\n", (unsigned long long)avr->cycle,
				ports[port].letter, ports[port].first + bit, (levels >> bit) & 1);
	shown[port] = levels;
}

static void show_duties(void)
{
	static int before[4] = { -1, -1, -1, -1 };
	for (int pin = 0; pin < 4; pin++) {
		int duty = avr->data[timed[pin].control] & timed[pin].connected ? avr->data[timed[pin].compare] : -1;
		if (duty == before[pin]) continue;
		before[pin] = duty;
		printf("{\"cycle\":%llu,\"pin\":\"%s\",\"duty\":", (unsigned long long)avr->cycle, timed[pin].name);
		if (duty < 0) printf("null}\n"); else printf("%d}\n", duty);
	}
}

static void on_pins(struct avr_irq_t *irq, uint32_t value, void *port) { (void)irq; (void)value; show_pins((int)(intptr_t)port); }

static void on_character(struct avr_irq_t *irq, uint32_t value, void *unused)
{
	(void)irq; (void)unused;
	uint8_t byte = value;
	if (openers && write(line, &byte, 1) < 0) return; /* nobody reads: lost, as on a wire */
}

/* simavr counts a parity bit that isn't there, eleven bits a character: 10 % slower than the real line. */
static void correct_pace(void)
{
	static avr_uart_t *uart;
	for (avr_io_t *io = avr->io_port; io && !uart; io = io->next)
		if (strcmp(io->kind, "uart") == 0) uart = (avr_uart_t *)io;
	unsigned bit = ((avr->data[0xc5] & 15) * 256 + avr->data[0xc4] + 1) * (avr_regbit_get(avr, uart->u2x) ? 8 : 16); /* UBRR0 */
	uart->cycles_per_byte = bit * 10;
}

static void no_sleep(avr_t *chip, avr_cycle_count_t cycles) { (void)chip; (void)cycles; }
static void no_log(avr_t *chip, const int level, const char *format, va_list rest)
{
	(void)chip;
	if (level == LOG_ERROR) vfprintf(stderr, format, rest);
}

static void wire(int port, int bit)
{
	avr_ioport_external_t external = { .name = ports[port].name, .mask = wired[port], .value = wired[port] & wired_levels[port] };
	avr_ioctl(avr, AVR_IOCTL_IOPORT_SET_EXTERNAL(ports[port].name), &external);
	uint8_t mask = 1 << bit;
	uint8_t level = wired[port] & mask ? wired_levels[port] & mask : avr->data[ports[port].port] & mask;
	avr_raise_irq(avr_io_getirq(avr, AVR_IOCTL_IOPORT_GETIRQ(ports[port].name), bit), level != 0);
	show_pins(port);
}

static void apply(const struct input *in)
{
	uint8_t mask = 1 << in->bit;
	if (in->verb == 'v') {
		avr_raise_irq(avr_io_getirq(avr, AVR_IOCTL_ADC_GETIRQ, in->bit), (uint32_t)(in->value * 1000 + 0.5));
		return;
	}
	wired[in->port] = in->verb == 'r' ? wired[in->port] & ~mask : wired[in->port] | mask;
	wired_levels[in->port] = in->value != 0 ? wired_levels[in->port] | mask : wired_levels[in->port] & ~mask;
	wire(in->port, in->bit);
}

/* Opening a real Uno's port pulls its reset line. */
static void reset(void)
{
	avr_reset(avr);
	uint32_t plain = 0; /* no usleep when the firmware polls its serial line, no echo on our stdout */
	avr_ioctl(avr, AVR_IOCTL_UART_SET_FLAGS('0'), &plain);
	for (int port = 0; port < 3; port++) {
		show_pins(port);
		for (int bit = 0; bit < ports[port].pins; bit++)
			if ((wired[port] >> bit) & 1) wire(port, bit);
	}
}

static void obey(char *text)
{
	char verb[16] = "", letter = 0;
	int number = 0;
	double value = 0;
	unsigned long long cycle = avr->cycle;
	if (strcmp(text, "quit") == 0) exit(0);
	int read = sscanf(text, "%15s %c%d %lf %llu", verb, &letter, &number, &value, &cycle);
	if (strcmp(verb, "release") == 0) read = 1 + sscanf(text, "%15s %c%d %llu", verb, &letter, &number, &cycle);
	int port = letter == 'A' ? 2 : number >= 8, bit = letter == 'A' ? number : number % 8;
	int is_pin = read >= 4 && ((letter == 'A' && number >= 0 && number <= 5) || (letter == 'D' && number >= 2 && number <= 13));
	if (!is_pin || !strchr("lvr", verb[0]) || (verb[0] == 'v' && letter != 'A')) die("cannot understand a line of stdin");
	struct input **at = &inputs, *in = malloc(sizeof *in);
	while (*at && (*at)->cycle <= cycle) at = &(*at)->next;
	*in = (struct input){ cycle, verb[0], port, bit, value, *at };
	*at = in;
}

static void read_stdin(void)
{
	static char text[4096];
	static size_t length;
	ssize_t got = read(STDIN_FILENO, text + length, sizeof text - 1 - length);
	if (got <= 0) exit(0);
	length += (size_t)got;
	text[length] = 0;
	char *from = text;
	for (char *end; (end = strchr(from, '\n')); from = end + 1) { *end = 0; obey(from); }
	length -= (size_t)(from - text);
	memmove(text, from, length);
}

/*
 * Whether somebody opened the port that was closed. The line itself tells only how it is now, and misses a
 * closing and opening between two looks: the events tell of each, if a little after the line knows. Two openings
 * in a row that nobody looked at are one event, and nobody here does that.
 */
static int was_opened(int is_open_now)
{
	char events[4096] __attribute__((aligned(8)));
	ssize_t got = read(watch, events, sizeof events);
	int result = 0;
	if (got <= 0 && !is_open_now) openers = 0;
	for (ssize_t at = 0; at < got; at += (ssize_t)(sizeof(struct inotify_event) + ((struct inotify_event *)(events + at))->len)) {
		int is_opening = ((struct inotify_event *)(events + at))->mask & IN_OPEN;
		if (is_opening && openers++ == 0) result = 1;
		if (!is_opening && openers > 0) openers--;
	}
	return result;
}

/* Runs to that cycle, handing over inputs at theirs and heard characters one by one at the line's pace. */
static void run_to(uint64_t end)
{
	static uint64_t next_character;
	while (avr->cycle < end) {
		while (inputs && inputs->cycle <= avr->cycle) { struct input *in = inputs; inputs = in->next; apply(in); free(in); }
		if (heard_from != heard_to && avr->cycle >= next_character) {
			avr_raise_irq(avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_INPUT), heard[heard_from++]);
			next_character = avr->cycle + CHARACTER;
		}
		int state = avr_run(avr);
		if (state == cpu_Done || state == cpu_Crashed) die("the firmware crashed");
	}
}

/* In cycles. */
static uint64_t real_since(const struct timespec *began)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)(now.tv_sec - began->tv_sec) * HZ + (now.tv_nsec - began->tv_nsec) / 1000 * (HZ / 1000000);
}

int main(int count, char **words)
{
	if (count != 2) die("uno-pty FIRMWARE.hex");
	avr_global_logger_set(no_log);
	avr = avr_make_mcu_by_name("atmega328p");
	if (!avr) die("this simavr has no atmega328p");
	avr_init(avr);
	avr->frequency = HZ;
	avr->vcc = avr->avcc = avr->aref = 5000;
	avr->sleep = no_sleep;
	uint32_t size = 0, start = 0;
	uint8_t *image = read_ihex_file(words[1], &size, &start);
	if (!image || start + size > avr->flashend + 1) die("cannot read that hex file");
	memcpy(avr->flash + start, image, size);
	avr->codeend = start + size;
	for (int port = 0; port < 3; port++)
		avr_irq_register_notify(avr_io_getirq(avr, AVR_IOCTL_IOPORT_GETIRQ(ports[port].name), IOPORT_IRQ_PIN_ALL), on_pins, (void *)(intptr_t)port);
	avr_irq_register_notify(avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_OUTPUT), on_character, NULL);
	reset();

	int other;
	char name[64];
	if (openpty(&line, &other, name, NULL, NULL) < 0) die("no pseudo-terminal");
	struct termios raw;
	tcgetattr(other, &raw);
	cfmakeraw(&raw);
	tcsetattr(other, TCSANOW, &raw);
	close(other); /* from here on the line says "hung up" while nobody has it open */
	fcntl(line, F_SETFL, O_NONBLOCK);
	watch = inotify_init1(IN_NONBLOCK);
	if (inotify_add_watch(watch, name, IN_OPEN | IN_CLOSE) < 0) die("cannot watch the pseudo-terminal");
	printf("{\"port\":\"%s\"}\n", name);
	fflush(stdout);

	struct timespec began;
	uint64_t origin = 0, held_until = 0;
	for (clock_gettime(CLOCK_MONOTONIC, &began);;) {
		struct pollfd ends[] = { { STDIN_FILENO, POLLIN, 0 }, { line, POLLIN, 0 } };
		poll(ends, 2, 0);
		if (ends[0].revents) read_stdin();
		uint64_t real = real_since(&began);
		if (was_opened(!(ends[1].revents & POLLHUP))) {
			origin = avr->cycle - real; /* whoever is late hurries, and would hurry through the hold before the opener has flushed */
			printf("{\"cycle\":%llu,\"reset\":true}\n", (unsigned long long)avr->cycle);
			reset();
			held_until = avr->cycle + RESET_HOLD;
		}
		if (ends[1].revents & POLLIN && heard_from == heard_to) {
			ssize_t got = read(line, heard, sizeof heard);
			heard_from = 0;
			heard_to = got > 0 && avr->cycle >= held_until ? (size_t)got : 0;
		}
		if (avr->cycle < held_until) avr->cycle += SLICE; /* in reset: time passes, nothing runs */
		else run_to(avr->cycle + SLICE);
		correct_pace();
		show_duties();
		fflush(stdout);

		real = real_since(&began);
		if (avr->cycle - origin > real) {
			struct timespec rest = { 0, (long)((avr->cycle - origin - real) * 1000 / 16) };
			nanosleep(&rest, NULL);
		} else if (real - (avr->cycle - origin) > MOST_LATE) origin -= real - (avr->cycle - origin);
	}
}
