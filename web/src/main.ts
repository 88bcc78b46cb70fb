// SPDX-License-Identifier: Apache-2.0
import { mount } from 'svelte';
import { learnLanguage } from './language/translate';
import './theme.css';
import { unlockOnFirstTouch } from './voice/sound';

unlockOnFirstTouch();
await learnLanguage();
const { default: App } = await import('./App.svelte');
mount(App, { target: document.getElementById('app')! });
