namespace PublicApis.Demo;

/// <summary>Represents a request that the demo expects, and the response to it. All names and values are invented.</summary>
/// <param name="Request">The method and the target.</param>
/// <param name="Json">The body of the response, in which <c>{server}</c> stands for the address of the server.</param>
/// <param name="Status">The status code of the response.</param>
/// <param name="Contains">What the headers or the body of the request contain.</param>
internal sealed record DemoStep(string Request, string Json, int Status = 200, params string[] Contains);
