using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Reads the links in the <c>Link</c> header of a response (RFC 8288, section 3).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiLinks
{
    /// <summary>Returns the address of the next page.</summary>
    /// <param name="response">The response.</param>
    /// <returns>The address as it appears in the header, or <see langword="null"/> if there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is <see langword="null"/>.</exception>
    public static string? Next(ApiResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        foreach (string value in response.Headers.GetValues("Link"))
        {
            if (Next(value) is { } next)
            {
                return next;
            }
        }

        return null;
    }

    private static string? Next(string value)
    {
        int position = 0;
        while (value.IndexOf('<', position) is >= 0 and var open && value.IndexOf('>', open) is >= 0 and var close)
        {
            int end = EndOf(value, close, ',');
            if (IsNext(value[(close + 1)..end]))
            {
                return value[(open + 1)..close];
            }

            position = end;
        }

        return null;
    }

    /// <summary>Returns the position of the next separator outside of quoted strings.</summary>
    private static int EndOf(string value, int position, char separator)
    {
        bool isQuoted = false;
        for (; position < value.Length; position++)
        {
            char c = value[position];
            if (isQuoted && c == '\\')
            {
                position++;
            }
            else if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == separator && !isQuoted)
            {
                return position;
            }
        }

        return value.Length;
    }

    /// <summary>Determines whether the relation types include <c>next</c>.</summary>
    private static bool IsNext(string parameters)
    {
        for (int start = 0; start < parameters.Length; )
        {
            int end = EndOf(parameters, start, ';');
            string[] parts = parameters[start..end].Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && parts[0].Equals("rel", StringComparison.OrdinalIgnoreCase))
            {
                // A second one is ignored (section 3.3).
                return Array.Exists(
                    parts[1].Trim('"').Split(' '),
                    static relation => relation.Equals("next", StringComparison.OrdinalIgnoreCase)
                );
            }

            start = end + 1;
        }

        return false;
    }
}
