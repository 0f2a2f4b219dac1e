using System.Globalization;
using System.Net;
using System.Text;
using CampaignsGen;
using Xunit;

namespace Runtime.Tests.Security;

/// <summary>The forms in which a credential is found, and what is left alone.</summary>
public sealed class CredentialFormsTests
{
    private const string Secret = "eght_a+b/c&d 'e'<f>\"g\"é";

    public static TheoryData<string> Forms
    {
        get
        {
            string encoded = Uri.EscapeDataString(Secret);
            byte[] bytes = Encoding.UTF8.GetBytes(Secret);
            TheoryData<string> forms =
            [
                Secret,
                encoded,
                Uri.EscapeDataString(encoded),
                encoded.Replace("%20", "+", StringComparison.Ordinal),
                WebUtility.HtmlEncode("eght_a+b/c&d 'e'<f>\"g\"").Replace("&#233;", "é", StringComparison.Ordinal)
                    + "é",
                Secret
                    .Replace("&", "&#x26;", StringComparison.Ordinal)
                    .Replace("+", "&#x2B;", StringComparison.Ordinal)
                    .Replace("'", "&#x27;", StringComparison.Ordinal)
                    .Replace("<", "&#x3C;", StringComparison.Ordinal)
                    .Replace(">", "&#x3E;", StringComparison.Ordinal)
                    .Replace("\"", "&#x22;", StringComparison.Ordinal),
                Convert.ToHexString(bytes),
                string.Concat(bytes.Select(static value => value.ToString("x2", CultureInfo.InvariantCulture))),
                BitConverter.ToString(bytes),
                "eght_a+b\n/c&d 'e'<f>\"g\"é",
                "eght_\r\n  a+b/c&d 'e'<f>\"g\"\r\né",
                "eght_a+\\nb/c&d 'e'<f>\"g\"é",
            ];
            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_is_masked(string form)
    {
        Redaction redaction = new(Secret);

        Assert.Equal("<***>", redaction.Apply($"<{form}>"));
        Assert.Equal("*** and ***", redaction.Apply($"{form} and {form}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("X-API-Key: ")]
    public void Base64_of_a_text_that_holds_it_is_masked(string before)
    {
        Redaction redaction = new("eght_0123456789");
        string text = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + "eght_0123456789" + "; more"));

        string shown = redaction.Apply(text);

        Assert.Contains("***", shown, StringComparison.Ordinal);
        string left = shown.Replace("***", "", StringComparison.Ordinal);
        Assert.True(left.Length < text.Length - 16, shown);
    }

    [Theory]
    [InlineData("k", "book of keys", "book of keys")]
    [InlineData("k", "the key 'k' is unknown", "the key '***' is unknown")]
    [InlineData("abc", "abcdef abc=1 xabc", "abcdef ***=1 xabc")]
    [InlineData("k", "k", "***")]
    [InlineData("k", "k k", "*** ***")]
    public void A_short_one_is_masked_where_it_stands_for_itself(string secret, string text, string expected) =>
        Assert.Equal(expected, new Redaction(secret).Apply(text));

    [Fact]
    public void One_that_is_the_name_of_a_header_is_masked()
    {
        using HttpResponseMessage response = new();
        response.Headers.TryAddWithoutValidation("X-eght_0123456789", "7");

        ApiHeaders headers = ApiHeaders.Of(response, new Redaction("eght_0123456789"));

        Assert.Equal("7", Assert.Single(headers.GetValues("X-***")));
    }

    [Fact]
    public void Line_breaks_of_an_innocent_text_stay()
    {
        const string Text = "first\r\n  second\n\\n third";

        Assert.Equal(Text, new Redaction("secret-of-mine").Apply(Text));
        Assert.Equal("a\n***\nb", new Redaction("secret-of-mine").Apply("a\nsecret-\n of-mine\nb"));
    }
}
