using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CampaignsGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator.Trees;

/// <summary>Detects files that are not UTF-8. The compiler does not report them and reads them in an older encoding.</summary>
/// <remarks>
/// JSON is UTF-8 (RFC 8259, section 8.1), and YAML in UTF-16 or UTF-32 begins with a byte order mark. Text that is decoded incorrectly has
/// different names, so the server would not understand the client's requests.
/// </remarks>
internal static class EncodingCheck
{
    private const char Replacement = '\uFFFD';

    /// <summary>Returns a failure at the first invalid byte, or null if there is none or it cannot be determined.</summary>
    /// <param name="source">The text with the encoding in which it was read.</param>
    /// <param name="text">The text as a string.</param>
    public static Tree? Find(SourceText source, string text)
    {
        if (source.Encoding is not { } encoding)
        {
            return null;
        }

        return encoding is UTF8Encoding ? FindReplaced(source, encoding, text)
            : encoding is UnicodeEncoding or UTF32Encoding ? null
            : FindForeign(encoding, text);
    }

    /// <summary>
    /// Finds U+FFFD, which replaces invalid bytes in hosts that do not fall back to another encoding. A document can also contain that
    /// character itself; in that case, the bytes of the file are those of the text.
    /// </summary>
    private static Tree? FindReplaced(SourceText source, Encoding encoding, string text)
    {
        int offset = text.IndexOf(Replacement);
        return offset < 0 || HasOctetsOf(source, encoding, text)
            ? null
            : Fault(offset, "an invalid byte sequence was read as U+FFFD");
    }

    private static bool HasOctetsOf(SourceText source, Encoding encoding, string text)
    {
        using HashAlgorithm algorithm =
            source.ChecksumAlgorithm == SourceHashAlgorithm.Sha256 ? SHA256.Create() : SHA1.Create();
        byte[] octets = encoding.GetBytes(text);
        byte[] marked = [.. Encoding.UTF8.GetPreamble(), .. octets];
        return IsOf(source, algorithm.ComputeHash(octets)) || IsOf(source, algorithm.ComputeHash(marked));
    }

    private static bool IsOf(SourceText source, byte[] checksum) => source.GetChecksum().SequenceEqual(checksum);

    private static Tree? FindForeign(Encoding encoding, string text)
    {
        if (!encoding.IsSingleByte)
        {
            int first = text.TakeWhile(static c => c <= '\x7F').Count();
            return first == text.Length ? null : Fault(first, $"the file was read as {encoding.WebName}");
        }

        byte[] octets = encoding.GetBytes(text);
        int offset = Utf8Text.FirstFault(octets);
        return offset < 0
            ? null
            : Fault(
                offset,
                string.Format(
                    CultureInfo.InvariantCulture,
                    "the byte 0x{0:X2} is not valid here, so the file was read as {1}",
                    octets[offset],
                    encoding.WebName
                )
            );
    }

    private static Tree Fault(int offset, string problem) =>
        Tree.Failure(ReadingDiagnostics.SyntaxError, offset, "UTF-8", problem);
}
