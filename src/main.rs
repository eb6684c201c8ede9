//! Starts rakor.

fn main() -> std::process::ExitCode {
    rakor::cli::main()
}
