"""What every page leaves out of what Gradio would add to it."""

from typing import Any

#: Options of `gradio.mount_gradio_app`: no footer, no uploads, no errors of the program, no rendering or tools of its own.
BARE: dict[str, Any] = {
    "footer_links": [],
    "run_history": False,
    "max_file_size": 1,  # bytes: nobody uploads anything here
    "show_error": False,
    "ssr_mode": False,
    "mcp_server": False,
    "enable_monitoring": False,
}
