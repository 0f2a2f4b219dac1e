using System.Globalization;
using System.Text;
using CsCheck;

namespace TestKit.Samples;

/// <summary>Creates strings that match a schema: its format, its pattern and its length.</summary>
internal static class Textual
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string Odd = " -_.,:;/?&=+%#'\"\\<>()[]{}|~^@$!*`äßéøλЖ中\u00a0😀";

    private static readonly string[] Fractions = ["", "", ".5", ".123", ".123456"];
    private static readonly string[] Zones = ["Z", "Z", "+02:00", "-09:30"];

    private static readonly DateTime Origin = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    /// <summary>Returns a string, with letters and digits only if <paramref name="isPlain"/> is true.</summary>
    public static string Make(SchemaLayers schema, bool isPlain, PCG chance)
    {
        int least = (int)Math.Min(schema.Numbers("minLength").DefaultIfEmpty(0).Max(), 10_000);
        int most = (int)Math.Min(schema.Numbers("maxLength").DefaultIfEmpty(least + 12).Min(), least + 12);
        // At least one character: an empty string is not valid in a path, and an empty header is not a header.
        least = Math.Max(least, Math.Min(1, most));
        if (schema.Text("pattern") is { } pattern)
        {
            return Patterns.Make(pattern, least, most, chance)
                ?? schema.Text("example")
                ?? schema.Text("default")
                // No matching string was found; any other is equivalent for a client.
                ?? AnyText(Math.Max(least, 1), isPlain: true, chance);
        }

        if (
            (schema.Text("format") ?? schema.Text("contentEncoding")) is { } format
            && Formatted(format, chance) is { } text
        )
        {
            return text;
        }

        return AnyText(least + (int)chance.Next((uint)Math.Max(most - least, 0) + 1), isPlain, chance);
    }

    /// <summary>Returns letters and digits, and occasionally characters that have to be escaped in some formats.</summary>
    public static string AnyText(int length, bool isPlain, PCG chance)
    {
        StringBuilder text = new();
        Rune[] odd = [.. Odd.EnumerateRunes()];
        for (int index = 0; index < length; index++)
        {
            bool isEdge = index == 0 || index == length - 1;
            if (isPlain || isEdge || chance.Next(4) > 0)
            {
                text.Append(Letters[(int)chance.Next((uint)Letters.Length)]);
            }
            else
            {
                text.Append(odd[chance.Next((uint)odd.Length)].ToString());
            }
        }

        return text.ToString();
    }

    private static string? Formatted(string format, PCG chance) =>
        format switch
        {
            "date" => Day(chance).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "date-time" => Moment(chance),
            // Without the offset of RFC 3339, as servers send it (ASP.NET Core's TimeOnly, TypeSpec's plainTime).
            "time" => Day(chance).ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            "duration" => $"P{chance.Next(20) + 1}DT{chance.Next(23) + 1}H{chance.Next(59) + 1}M",
            "uuid" => Uuid(chance),
            "uri" or "url" or "uri-reference" or "iri" =>
                $"https://example.com/{AnyText(6, isPlain: true, chance)}?q={chance.Next(99)}",
            "email" or "idn-email" => $"{AnyText(5, isPlain: true, chance)}@example.com",
            "hostname" or "idn-hostname" => $"{AnyText(5, isPlain: true, chance).ToLowerInvariant()}.example.com",
            "ipv4" => $"192.0.2.{chance.Next(255)}",
            "ipv6" => $"2001:db8::{chance.Next(255) + 1:x}",
            "byte" or "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(AnyText(7, isPlain: false, chance))),
            "base64url" => Convert
                .ToBase64String(Encoding.UTF8.GetBytes(AnyText(6, isPlain: true, chance)))
                .Replace('+', '-')
                .Replace('/', '_'),
            "int32" or "int64" or "uint64" or "decimal" => chance.Next(100_000).ToString(CultureInfo.InvariantCulture),
            _ => null,
        };

    private static DateTime Day(PCG chance) => Origin.AddDays(chance.Next(12_000)).AddSeconds(chance.Next(86_400));

    private static string Moment(PCG chance)
    {
        string fraction = Fractions[chance.Next((uint)Fractions.Length)];
        string zone = Zones[chance.Next((uint)Zones.Length)];
        return Day(chance).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + fraction + zone;
    }

    private static string Uuid(PCG chance)
    {
        byte[] bytes = new byte[16];
        for (int index = 0; index < bytes.Length; index++)
        {
            bytes[index] = (byte)chance.Next(256);
        }

        // Version 4, variant 1 (RFC 9562, section 5.4).
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes).ToString();
    }
}
