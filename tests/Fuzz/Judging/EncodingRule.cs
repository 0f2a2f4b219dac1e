using System.Text;
using Fuzz.Running;
using Microsoft.CodeAnalysis;

namespace Fuzz.Judging;

/// <summary>A file that is no UTF-8 and has no mark of another form gives no client, and is told of at the first wrong octet.</summary>
internal static class EncodingRule
{
    private static readonly byte[][] OtherMarks =
    [
        [0xFF, 0xFE],
        [0xFE, 0xFF],
        [0x00, 0x00, 0xFE, 0xFF],
    ];

    public static void Check(FuzzFile file, IReadOnlyList<Diagnostic> diagnostics, bool isWritten)
    {
        if (OtherMarks.Any(mark => file.Content.AsSpan().StartsWith(mark)))
        {
            return;
        }

        int wrong = FirstFault(file.Content);
        if (wrong < 0)
        {
            return;
        }

        if (isWritten)
        {
            throw new FindingException("a client of a file that is no UTF-8");
        }

        // Whoever reads a file with a mark sees U+FFFD in the place of what is wrong, and cannot tell it from one that was there before.
        ReadOnlySpan<byte> before = file.Content.AsSpan(0, wrong);
        if (before.IndexOf("\uFFFD"u8) >= 0)
        {
            return;
        }

        int line = before.Count((byte)'\n');
        if (
            !diagnostics.Any(diagnostic =>
                diagnostic.Id == "CGN1001"
                && diagnostic.Location.GetLineSpan().Path == file.Name
                && diagnostic.GetMessage(null).Contains("UTF-8", StringComparison.Ordinal)
                && (diagnostic.Location.GetLineSpan().StartLinePosition.Line == line || HasOtherBreaks(file.Content))
            )
        )
        {
            throw new FindingException("a file that is no UTF-8 is not told of at its line");
        }
    }

    /// <summary>In either encoding.</summary>
    private static bool HasOtherBreaks(byte[] content) =>
        Encoding.Latin1.GetString(content).AsSpan().IndexOfAny("\r\u0085") >= 0
        || Encoding.UTF8.GetString(content).AsSpan().IndexOfAny("\u0085\u2028\u2029") >= 0;

    private static int FirstFault(byte[] content)
    {
        int at = 0;
        while (at < content.Length)
        {
            if (Rune.DecodeFromUtf8(content.AsSpan(at), out _, out int length) != System.Buffers.OperationStatus.Done)
            {
                return at;
            }

            at += length;
        }

        return -1;
    }
}
