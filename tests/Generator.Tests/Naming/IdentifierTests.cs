using System.Globalization;
using CampaignsGen.Generator.Naming;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Generator.Tests.Naming;

public class IdentifierTests
{
    [Theory]
    [InlineData("campaignId", "CampaignId")]
    [InlineData("RUN_ERROR", "RunError")]
    [InlineData("HTTPServer_id", "HttpServerId")]
    [InlineData("X-API-Key", "XApiKey")]
    [InlineData("clientURLs", "ClientUrls")]
    [InlineData("IDs", "Ids")]
    [InlineData("userIDs_by_URLs", "UserIdsByUrls")]
    [InlineData("APIsOfVMs", "ApisOfVms")]
    [InlineData("peerURLs2", "PeerUrls2")]
    [InlineData("URLIsValid", "UrlIsValid")]
    [InlineData("HTTPSsl", "HttpSsl")]
    [InlineData("IsActive", "IsActive")]
    [InlineData("Today's orders", "TodaysOrders")]
    [InlineData("the API\u2019s key", "TheApisKey")]
    [InlineData("don't_panic", "DontPanic")]
    [InlineData("O'Brien", "OBrien")]
    [InlineData("'quoted' text", "QuotedText")]
    [InlineData("'", "Otherwise")]
    [InlineData("US1", "US1")]
    [InlineData("1s", "_1s")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("$type", "Type")]
    [InlineData("class", "Class")]
    [InlineData("v1.2.3", "V1_2_3")]
    [InlineData("a-1", "A1")]
    [InlineData("größe", "Größe")]
    [InlineData("", "Otherwise")]
    [InlineData("***", "Otherwise")]
    public void PascalReadsWell(string text, string expected) =>
        Assert.Equal(expected, Identifier.Pascal(text, "Otherwise"));

    [Theory]
    [InlineData("CampaignId", "campaignId")]
    [InlineData("URL", "url")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("X-API-Key", "xApiKey")]
    [InlineData("US1", "us1")]
    public void CamelReadsWell(string text, string expected) =>
        Assert.Equal(expected, Identifier.Camel(text, "otherwise"));

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("and", "@and")]
    [InlineData("await", "@await")]
    [InlineData("type", "type")]
    [InlineData("value", "value")]
    [InlineData("campaign", "campaign")]
    public void KeywordsAreEscaped(string identifier, string expected) =>
        Assert.Equal(expected, Identifier.Escaped(identifier));

    [Fact]
    public void AnyTextBecomesAnIdentifier() =>
        Gen.String[Gen.Char, 0, 300]
            .Sample(text =>
                SyntaxFacts.IsValidIdentifier(Identifier.Pascal(text, "Otherwise"))
                && SyntaxFacts.IsValidIdentifier(Identifier.Camel(text, "otherwise"))
            );

    [Fact]
    public void ScopeGivesEachNameOnceAndTheFirstAsked()
    {
        NameScope scope = new(["Taken"], StringComparer.OrdinalIgnoreCase);
        Assert.Equal(
            ["Pet", "pet2", "Taken2", "Pet1", "pet1_2"],
            [scope.Take("Pet"), scope.Take("pet"), scope.Take("Taken"), scope.Take("Pet1"), scope.Take("pet1")]
        );
    }

    /// <summary>C# allows them in identifiers and takes them for nothing; a reader sees another name, or another direction.</summary>
    [Fact]
    public void A_name_has_no_invisible_characters()
    {
        char[] invisible =
        [
            .. Enumerable
                .Range(char.MinValue, char.MaxValue)
                .Select(static code => (char)code)
                .Where(static c => char.GetUnicodeCategory(c) == UnicodeCategory.Format),
        ];
        Assert.True(invisible.Length > 20);
        foreach (char c in invisible)
        {
            string text = $"ab{c}cd";
            Assert.DoesNotContain(c, Identifier.Given(text, "Other"));
            Assert.DoesNotContain(c, Identifier.GivenCamel(text, "other"));
            Assert.DoesNotContain(c, Identifier.Pascal(text, "Other"));
            Assert.False(Identifier.IsPlain(text));
            Assert.False(Identifier.IsNamespace("Acme." + text));
        }
    }

    /// <summary>Each compiler knows others; a client is the same by all of them.</summary>
    [Theory]
    [InlineData("closed")]
    [InlineData("union")]
    [InlineData("extension")]
    [InlineData("allows")]
    [InlineData("safe")]
    public void KeywordsOfLaterCompilersStayPlain(string identifier) =>
        Assert.Equal(identifier, Identifier.Escaped(identifier));
}
