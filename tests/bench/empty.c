/* The least a process can be: what the start of the program is measured against. */
int main(void) { return 0; }
