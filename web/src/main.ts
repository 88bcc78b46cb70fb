// SPDX-License-Identifier: Apache-2.0
import { mount } from 'svelte';
import App from './App.svelte';
import './theme.css';
import { unlockOnFirstTouch } from './voice/sound';

unlockOnFirstTouch();
mount(App, { target: document.getElementById('app')! });
