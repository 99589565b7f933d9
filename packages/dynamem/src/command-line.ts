#!/usr/bin/env node
import '@dynamem/server/command-line';
