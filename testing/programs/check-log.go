// Checks a log's checkpoint, inclusion and consistency with Go's own implementation; prints what is wrong, or nothing.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type evidence struct {
	Vkey        string
	Checkpoint  string
	Entry       []byte
	Index       int64
	Inclusion   []string
	Old         string
	Consistency []string
}

func main() {
	var given evidence
	err := json.NewDecoder(os.Stdin).Decode(&given)
	if err == nil {
		err = check(given)
	}
	if err != nil {
		fmt.Println(err)
	}
}

func check(given evidence) error {
	verifier, err := note.NewVerifier(given.Vkey)
	if err != nil {
		return err
	}
	size, root, err := open(given.Checkpoint, verifier)
	if err != nil {
		return err
	}
	oldSize, oldRoot, err := open(given.Old, verifier)
	if err != nil {
		return err
	}
	inclusion, err := hashes(given.Inclusion)
	if err != nil {
		return err
	}
	consistency, err := hashes(given.Consistency)
	if err != nil {
		return err
	}
	if err := tlog.CheckRecord(inclusion, size, root, given.Index, tlog.RecordHash(given.Entry)); err != nil {
		return fmt.Errorf("inclusion: %w", err)
	}
	if err := tlog.CheckTree(consistency, size, root, oldSize, oldRoot); err != nil {
		return fmt.Errorf("consistency: %w", err)
	}
	return nil
}

func open(checkpoint string, verifier note.Verifier) (int64, tlog.Hash, error) {
	opened, err := note.Open([]byte(checkpoint), note.VerifierList(verifier))
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 3 || lines[0] != verifier.Name() {
		return 0, tlog.Hash{}, errors.New("not a checkpoint of this log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return size, root, err
}

func hashes(encoded []string) ([]tlog.Hash, error) {
	parsed := make([]tlog.Hash, len(encoded))
	for at, text := range encoded {
		hash, err := tlog.ParseHash(text)
		if err != nil {
			return nil, err
		}
		parsed[at] = hash
	}
	return parsed, nil
}
