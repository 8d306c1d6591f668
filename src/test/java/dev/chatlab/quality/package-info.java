/** The quality run: holds whole discussions with the scripted voice, measures them, and fails below the targets. */
package dev.chatlab.quality;
