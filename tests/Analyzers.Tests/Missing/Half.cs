namespace Analyzers.Tests.Missing;

/// <summary>
/// Code in which one of the two required settings is given and the other one is not: <c>GIVEN</c> and <c>VALUE</c> stand
/// for the one, <c>OTHER</c> for the other.
/// </summary>
internal static class Half
{
    /// <summary>The code without the tenant, with the id that says so, and the code without the key.</summary>
    internal static TheoryData<string, string> Of(params string[] codes)
    {
        TheoryData<string, string> data = [];
        foreach (string code in codes)
        {
            data.Add("CGN2001", Fill(code, "ApiKey", "\"eght_of_a_test\"", "Tenant"));
            data.Add("CGN2002", Fill(code, "Tenant", "\"acme\"", "ApiKey"));
        }

        return data;
    }

    private static string Fill(string code, string given, string value, string other) =>
        code.Replace("GIVEN", given, StringComparison.Ordinal)
            .Replace("VALUE", value, StringComparison.Ordinal)
            .Replace("OTHER", other, StringComparison.Ordinal);
}
