using System.Globalization;
using System.Reflection;
using CampaignsGen;
using Conformance.Tests.Suite;

namespace Conformance.Tests.Calling;

/// <summary>Whether the headers of an answer have the values that the mock server gave them.</summary>
internal static class HeaderComparison
{
    /// <summary>The first declared header that differs; null where none does.</summary>
    public static string? Difference(ExpectedResponse expected, object? answer)
    {
        if (answer is not ApiResponse response)
        {
            return null;
        }

        ApiHeaders headers = response
            .GetType()
            .GetProperty("Headers", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            is { } own
            ? (ApiHeaders)own.GetValue(response)!
            : response.Headers;
        return expected
            .Headers.Select(header => Difference(headers, header.Key, $"{header.Value}"))
            .FirstOrDefault(fault => fault is not null);
    }

    private static string? Difference(ApiHeaders headers, string name, string expected)
    {
        string plain = name.Replace("-", "", StringComparison.Ordinal);
        object? read =
            headers
                .GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .FirstOrDefault(property => property.Name.Equals(plain, StringComparison.OrdinalIgnoreCase))
                is { } typed
                ? typed.GetValue(headers)
            : headers.TryGetValue(name, out string? text) ? text
            : null;
        return read is not null && Equal(read, expected) ? null : $"the header {name}: '{expected}' became '{read}'";
    }

    private static bool Equal(object read, string expected) =>
        read switch
        {
            DateTimeOffset moment => moment == TypedValue.Moment(expected),
            byte[] octets => octets.AsSpan().SequenceEqual(TypedValue.Octets(expected)),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture) == expected,
            _ => $"{read}" == expected,
        };
}
