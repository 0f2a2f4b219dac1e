using CampaignsGen;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Validation;

/// <summary>Each check at its limit, below it and above it.</summary>
public class RequestCheckTests
{
    private static readonly ApiOperation Operation = new("send", HttpMethod.Post, "/x");

    [Theory]
    [InlineData(null, null)]
    [InlineData("a", "minLength")]
    [InlineData("ab", null)]
    [InlineData("abc", null)]
    [InlineData("abcd", "maxLength")]
    [InlineData("😀", "minLength")]
    [InlineData("😀😀", null)]
    [InlineData("😀😀😀", null)]
    [InlineData("😀😀😀😀", "maxLength")]
    public void A_text_is_counted_in_characters(string? text, string? keyword) =>
        AssertFound(keyword, check => check.Length(text, 2, 3));

    [Theory]
    [InlineData(null, null)]
    [InlineData(0, "minItems")]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, "maxItems")]
    public void Items_are_counted(int? count, string? keyword) =>
        AssertFound(keyword, check => check.Items(count, 1, 2));

    [Theory]
    [InlineData(0, "minProperties")]
    [InlineData(1, null)]
    [InlineData(3, "maxProperties")]
    public void Properties_are_counted(int? count, string? keyword) =>
        AssertFound(keyword, check => check.Properties(count, 1, 2));

    [Theory]
    [InlineData(null, null)]
    [InlineData(0, "minimum")]
    [InlineData(1, null)]
    [InlineData(10, null)]
    [InlineData(11, "maximum")]
    public void A_whole_number_has_bounds(int? value, string? keyword) =>
        AssertFound(keyword, check => check.Number(value, minimum: 1, maximum: 10));

    [Theory]
    [InlineData(1, "exclusiveMinimum")]
    [InlineData(2, null)]
    [InlineData(9, null)]
    [InlineData(10, "exclusiveMaximum")]
    public void Bounds_may_be_excluded(int value, string? keyword) =>
        AssertFound(keyword, check => check.Number(value, above: 1, below: 10));

    [Theory]
    [InlineData("0", null)]
    [InlineData("0.01", null)]
    [InlineData("0.1", null)]
    [InlineData("-0.07", null)]
    [InlineData("0.015", "multipleOf")]
    public void A_decimal_is_a_multiple_in_all_its_digits(string value, string? keyword) =>
        AssertFound(
            keyword,
            check =>
                check.Number(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), multipleOf: 0.01M)
        );

    [Fact]
    public void The_greatest_numbers_keep_their_digits()
    {
        AssertFound(null, static check => check.Number(ulong.MaxValue, maximum: 18446744073709551615M));
        AssertFound("maximum", static check => check.Number(ulong.MaxValue, maximum: 18446744073709551614M));
        AssertFound("minimum", static check => check.Number(long.MinValue, minimum: -9223372036854775807M));
        AssertFound("maximum", static check => check.Number(9007199254740993L, maximum: 9007199254740992L));
    }

    [Theory]
    [InlineData(0.1, null)]
    [InlineData(0.09, "minimum,multipleOf")]
    [InlineData(0.3, null)]
    [InlineData(0.30000000000000004, "maximum,multipleOf")]
    [InlineData(0.25, "multipleOf")]
    [InlineData(0.4, "maximum")]
    [InlineData(double.NaN, "type")]
    [InlineData(double.PositiveInfinity, "type")]
    [InlineData(double.NegativeInfinity, "type")]
    public void A_double_has_bounds(double value, string? keywords) =>
        AssertFound(keywords, check => check.Double(value, minimum: 0.1, maximum: 0.3, multipleOf: 0.1M));

    [Theory]
    [InlineData(1e300, null)]
    [InlineData(-1e-300, "exclusiveMinimum")]
    public void A_double_beyond_decimals_is_no_multiple_of_anything_that_is_known(double value, string? keyword) =>
        AssertFound(keyword, check => check.Double(value, above: 0, multipleOf: 3));

    [Theory]
    [InlineData(0.1f, null)]
    [InlineData(0.09f, "minimum")]
    [InlineData(0.11f, "maximum")]
    [InlineData(float.NaN, "type")]
    public void A_float_is_compared_in_its_own_digits(float value, string? keyword) =>
        AssertFound(keyword, check => check.Single(value, minimum: 0.1f, maximum: 0.1f));

    [Fact]
    public void Items_are_equal_as_their_JSON_is()
    {
        AssertFound(null, static check => check.Unique<string>(null));
        AssertFound(null, static check => check.Unique<string?>(["a", "A", null]));
        AssertFound("uniqueItems", static check => check.Unique<string?>([null, "a", null]));
        AssertFound("uniqueItems", static check => check.Unique([1.0m, 1.00m]));
        AssertFound(null, static check => check.Unique<double>([0, 1]));
        var noon = new DateTimeOffset(2020, 1, 1, 12, 0, 0, TimeSpan.Zero);
        AssertFound(
            null,
            check => check.Unique([noon, noon.ToOffset(TimeSpan.FromHours(1))], JsonWrite.DateTimeOffset)
        );
        AssertFound("uniqueItems", check => check.Unique([noon, noon], JsonWrite.DateTimeOffset));
    }

    [Fact]
    public void Many_items_are_compared_in_a_time_that_grows_with_them()
    {
        int[] items = [.. Enumerable.Range(0, 1_000_000), 0];
        var error = Assert.Single(Found(check => check.Unique(items)));
        Assert.Equal("has equal items at 0 and 1000000", error.Message);
    }

    [Fact]
    public void A_hostile_pattern_ends()
    {
        string text = new string('a', 5_000) + "!";
        AssertFound("pattern", check => check.Pattern(text, @"^(a+)+\z"));
    }

    /// <summary>A pattern that looks around has to be tried by going back, and nobody waits for that.</summary>
    [Fact]
    public void A_hostile_pattern_that_looks_around_is_given_up()
    {
        string text = new string('a', 100) + "!";
        AssertFound(null, check => check.Pattern(text, @"^(?=a)(a+)+\z"));
        AssertFound(null, check => check.Pattern("b", @"^(?=a)(a+)+\z"));
        AssertFound("pattern", check => check.Pattern("b", @"^(?=a)a\z"));
    }

    [Fact]
    public void A_place_is_a_JSON_Pointer()
    {
        IReadOnlyList<string[]> lists =
        [
            ["ok"],
            ["x", "ok"],
        ];
        var errors = Found(check =>
            check
                .At("a/b~c")
                .Each(
                    lists,
                    static (check, list) =>
                        check.Each<string>(list, static (check, item) => check.Length(item, least: 2))
                )
        );
        Assert.Equal("/a~1b~0c/1/0", Assert.Single(errors).Pointer);
    }

    [Fact]
    public void The_exception_names_each_fault_and_no_value()
    {
        var check = new RequestCheck();
        check
            .Parameter(ParameterLocation.Header, "X-Key")
            .Length("secret", most: 3)
            .Parameter(ParameterLocation.Query, "of")
            .Each(["secret"], static (check, item) => check.Pattern(item, "^a"))
            .Body()
            .Required<string?>(null);

        var exception = Assert.Throws<ApiValidationException>(() => check.ThrowIfAny(Operation));

        Assert.Equal(
            """
            send was not sent: 3 values violate limits of the document.
              header 'X-Key' has 6 characters; the document requires at most 3 (maxLength)
              /0 of query parameter 'of' does not match ^a (pattern)
              The whole is missing (required)
            """,
            exception.Message
        );
        Assert.Equal("send", exception.OperationId);
        Assert.Equal(
            ["header 'X-Key'", "query parameter 'of'", null],
            exception.Errors.Select(error => error.Parameter)
        );
        Assert.Equal(["3", "^a", null], exception.Errors.Select(error => error.Limit));
    }

    [Fact]
    public void A_message_is_bounded_however_much_is_wrong()
    {
        string name = "\u001b[31m\r\n" + new string('n', 10_000);
        var check = new RequestCheck();
        check.Each(Enumerable.Repeat("", 1_000).ToList(), static (check, item) => check.Length(item, least: 1));
        check.At(name).Length("", least: 1);
        var exception = Assert.Throws<ApiValidationException>(() => check.ThrowIfAny(Operation));
        Assert.Equal(100, exception.Errors.Count);
        Assert.EndsWith("\n  and 80 more", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.Message.Length < 3_000);

        string shown = Assert.Single(Found(check => check.At(name).Pattern("", new string('x', 1_000)))).ToString();
        Assert.True(shown.Length < 500);
        Assert.DoesNotContain(shown, char.IsControl);
    }

    [Fact]
    public void Nothing_is_thrown_where_nothing_is_wrong() =>
        new RequestCheck().Body().Required("").ThrowIfAny(Operation);

    private static IReadOnlyList<ApiValidationError> Found(Action<RequestCheck> find)
    {
        var check = new RequestCheck();
        find(check);
        return check.Errors;
    }

    private static void AssertFound(string? keywords, Action<RequestCheck> find) =>
        Assert.Equal(keywords ?? "", string.Join(",", Found(find).Select(error => error.Keyword)));
}
